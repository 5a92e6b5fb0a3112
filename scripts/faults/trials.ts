/**
 * The trials to run: each is derived from its number, so that a run can continue where another
 * ended.
 */
export interface Trials {
  /** Number of the first one. */
  from: number
  times: number
  /** Called at once with what a trial finds. */
  tell: (found: string) => void
  /** Called after each trial with the number done. */
  onDone?: (done: number) => void
}
