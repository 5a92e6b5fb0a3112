/** Which trials of a kind are run: each is made from its number, so that a run can go on where another ended. */
export interface Trials {
  /** Number of the first one. */
  from: number
  times: number
  /** Told what a trial finds, at once. */
  tell: (found: string) => void
  /** Told after each how many are done. */
  onDone?: (done: number) => void
}
