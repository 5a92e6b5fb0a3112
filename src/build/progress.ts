/** Duration of a phase. */
export interface PhaseReport {
  name: string
  seconds: number
}

/** Milliseconds between two updates, on a terminal and otherwise. */
const PAUSE = { terminal: 200, lines: 10_000 }

interface Output {
  isTTY?: boolean
  write(text: string): unknown
}

/**
 * Shows the progress of a build: on a terminal one line that is updated, otherwise an occasional
 * line.
 */
export class Progress {
  readonly #out: Output
  readonly #phases: PhaseReport[] = []
  #name = ''
  #since = 0
  #said = 0
  #total = 0
  #done = 0
  #taken = 0

  constructor(out: Output = process.stderr) {
    this.#out = out
  }

  /** Starts a phase and ends the former one. */
  phase(name: string, total = 0): void {
    this.#close()
    this.#name = name
    this.#since = performance.now()
    this.#said = this.#since
    this.#total = total
    this.#done = 0
    this.#taken = 0
    if (this.#out.isTTY) this.#out.write(`\r\x1b[K${name}`)
  }

  /**
   * Counts one finished item of the phase, either reused from the last build (`isTaken`) or made.
   */
  step(isTaken = false): void {
    if (isTaken) this.#taken++
    else this.#done++
    const now = performance.now()
    if (now - this.#said < (this.#out.isTTY ? PAUSE.terminal : PAUSE.lines)) return
    this.#said = now
    const line = this.#line(now)
    this.#out.write(this.#out.isTTY ? `\r\x1b[K${line}` : `${line}\n`)
  }

  /** Ends the last phase and returns the duration of each. */
  end(): PhaseReport[] {
    this.#close()
    this.#name = ''
    return this.#phases
  }

  #line(now: number): string {
    const all = this.#done + this.#taken
    const rate = this.#done / Math.max(0.001, (now - this.#since) / 1000)
    const left = rate > 0 ? (this.#total - all) / rate : 0
    return `${this.#name}: ${all} of ${this.#total}, ${Math.round(rate)} a second, ${Math.ceil(left)} s left`
  }

  #close(): void {
    if (this.#name === '') return
    this.#phases.push({ name: this.#name, seconds: (performance.now() - this.#since) / 1000 })
    if (this.#out.isTTY) this.#out.write('\r\x1b[K')
  }
}
