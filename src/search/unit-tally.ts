/**
 * Counts UTF-16 code units that are whole characters, so that a map is updated once per character
 * and not per occurrence.
 */
export class UnitTally {
  readonly #counts = new Int32Array(0x10000)
  readonly #seen: number[] = []

  add(unit: number): void {
    const count = this.#counts[unit] ?? 0
    if (count === 0) this.#seen.push(unit)
    this.#counts[unit] = count + 1
  }

  /** Yields the counts since the last call, and resets them. */
  *take(): Generator<[character: string, count: number]> {
    for (const unit of this.#seen) {
      yield [String.fromCharCode(unit), this.#counts[unit] ?? 0]
      this.#counts[unit] = 0
    }
    this.#seen.length = 0
  }
}

/** Whether a unit is half of a surrogate pair. */
export function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}
