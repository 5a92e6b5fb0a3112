/** Documents with a gram, and how much of each has it: see `encodeCount`. */
export interface TabledGram {
  /** Ascending. */
  places: number[]
  counts: number[]
}

/** Digits of 5 bits, the lowest first; those in the second half say that another follows. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const BASE = 32
const VALUES = new Map(Array.from(DIGITS, (digit, value) => [digit, value]))

/**
 * Documents and counts as a text, of which most numbers take one character: the first place, and then by
 * how much each is after the one before; where not all have it in one clause, a space and the counts, 0, 1,
 * −1, 2 … as 0, 2, 1, 4 …: `DBH` is a gram in one clause each of the documents 3, 4 and 11, `DB EC` one in
 * two clauses of the document 3 and one of 4.
 */
export function writePlaces({ places, counts }: TabledGram, writer = new NumberWriter()): string {
  let before = 0
  for (const place of places) {
    writer.add(place - before)
    before = place
  }
  if (counts.every((count) => count === 1)) return writer.take()
  writer.space()
  for (const count of counts) writer.add(count > 0 ? 2 * count : -2 * count - (count < 0 ? 1 : 0))
  return writer.take()
}

/** The inverse of {@link writePlaces}. */
export function readPlaces(text: string): TabledGram {
  const [steps = '', rest] = text.split(' ')
  let place = 0
  const places = readNumbers(steps).map((step) => {
    place += step
    return place
  })
  if (rest === undefined) return { places, counts: places.map(() => 1) }
  const counts = readNumbers(rest).map((value) => (value % 2 === 0 ? value / 2 : -(value + 1) / 2))
  return { places, counts }
}

const CODES = Uint8Array.from(DIGITS, (digit) => digit.charCodeAt(0))
const SPACE = 32

/** Writes numbers as a text, without a piece of memory a digit. */
export class NumberWriter {
  #codes = new Uint8Array(64)
  #used = 0

  add(value: number): void {
    let left = value
    for (; left >= BASE; left = Math.floor(left / BASE)) this.#put(CODES[BASE + (left % BASE)])
    this.#put(CODES[left])
  }

  space(): void {
    this.#put(SPACE)
  }

  /** What was written; the writer begins anew. */
  take(): string {
    const text = new TextDecoder().decode(this.#codes.subarray(0, this.#used))
    this.#used = 0
    return text
  }

  #put(code = SPACE): void {
    if (this.#used === this.#codes.length) {
      const codes = new Uint8Array(2 * this.#used)
      codes.set(this.#codes)
      this.#codes = codes
    }
    this.#codes[this.#used++] = code
  }
}

export function readNumbers(text: string): number[] {
  const numbers: number[] = []
  let value = 0
  let unit = 1
  for (const digit of text) {
    const part = VALUES.get(digit) ?? 0
    value += (part % BASE) * unit
    unit *= BASE
    if (part >= BASE) continue
    numbers.push(value)
    value = 0
    unit = 1
  }
  return numbers
}
