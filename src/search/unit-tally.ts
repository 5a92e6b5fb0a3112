/**
 * Counts UTF-16 code units that are whole characters, so that a map is updated once per character
 * and not per occurrence.
 */
export class UnitTally {
  /** The array of an ended tally, all 0: allocating one takes as long as counting a document. */
  static #spare: Int32Array | null = null
  #counts = UnitTally.#spare ?? new Int32Array(0x10000)
  readonly #seen: number[] = []

  constructor() {
    UnitTally.#spare = null
  }

  add(unit: number): void {
    const count = this.#counts[unit]
    if (count === undefined) throw new Error('the counts were taken')
    if (count === 0) this.#seen.push(unit)
    this.#counts[unit] = count + 1
  }

  /** Returns the counts and ends the tally. */
  take(): [character: string, count: number][] {
    const counts = this.#counts
    this.#counts = new Int32Array(0)
    const found = this.#seen.map((unit): [string, number] => [
      String.fromCharCode(unit),
      counts[unit] ?? 0,
    ])
    for (const unit of this.#seen) counts[unit] = 0
    UnitTally.#spare = counts
    return found
  }
}

/** Whether a unit is half of a surrogate pair. */
export function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}
