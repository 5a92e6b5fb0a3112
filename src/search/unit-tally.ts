/** Counts UTF-16 code units that are characters by themselves: a map is asked once a character, not at each place. */
export class UnitTally {
  readonly #counts = new Int32Array(0x10000)
  readonly #seen: number[] = []

  add(unit: number): void {
    const count = this.#counts[unit] ?? 0
    if (count === 0) this.#seen.push(unit)
    this.#counts[unit] = count + 1
  }

  /** What was counted since the last time. */
  *take(): Generator<[character: string, count: number]> {
    for (const unit of this.#seen) {
      yield [String.fromCharCode(unit), this.#counts[unit] ?? 0]
      this.#counts[unit] = 0
    }
    this.#seen.length = 0
  }
}

/** Whether a unit is half a character. */
export function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}
