/** Documents with an n-gram, and how much of each contains it: see `encodeCount`. */
export interface TabledGram {
  /** Ascending. */
  places: number[]
  counts: number[]
}

/** Digits of 5 bits, lowest first; digits in the second half mean that another follows. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
export const BASE = 32

/** Values of the digits by their character codes. */
const VALUES = new Uint8Array(128)
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value

/** The value of a digit; with {@link BASE} added, another digit of the same number follows. */
export function digitAt(text: string, at: number): number {
  return VALUES[text.charCodeAt(at)] ?? 0
}

/**
 * Encodes documents and counts as a text in which most numbers take one character: the first
 * position, then the difference of each from the one before; if not all counts are 1, a space and
 * the counts, where 0, 1, −1, 2 … are written as 0, 2, 1, 4 …: `DBH` is an n-gram in one clause
 * each of documents 3, 4 and 11, `DB EC` is one in two clauses of document 3 and one of document 4.
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

/** Writes numbers as a text, without allocating per digit. */
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

  /** Returns the text written and starts again. */
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
  for (let at = 0; at < text.length; at++) {
    const part = digitAt(text, at)
    value += (part % BASE) * unit
    unit *= BASE
    if (part >= BASE) continue
    numbers.push(value)
    value = 0
    unit = 1
  }
  return numbers
}
