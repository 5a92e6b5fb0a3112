import { surnameAt } from './surnames.ts'

/**
 * Class of a neighbour that is not an ideograph: a mark, a space, a letter, the end of the text.
 */
const NONE = 0x5e
/** Class of any digit. */
const DIGIT = 0x30
/**
 * Class of a closing mark of a quotation, a title or brackets, or of a letter, for readings that
 * distinguish it.
 */
const CLOSING = 0x29
const CLOSING_MARKS = '》〉」』”’）】)abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** Class of a colon, after which words or a note follow: 古語云： is not 白雲、. */
const COLON = 0x3a

/**
 * The class of each code unit as a neighbour: an ideograph is its Simplified form, so that a
 * converted text has the same neighbours; a digit is `0`, a colon `:`, everything else `^`.
 */
export function neighbourClasses(simplified: Iterable<readonly [string, string]>): Uint16Array {
  const classes = new Uint16Array(0x10000).fill(NONE)
  for (let unit = 0x3400; unit < 0xa000; unit++) classes[unit] = unit
  for (const digit of '0123456789０１２３４５６７８９') classes[digit.charCodeAt(0)] = DIGIT
  for (const colon of ':：') classes[colon.charCodeAt(0)] = COLON
  for (const [source, target] of [...simplified].toReversed())
    if (source.length === 1 && target.length === 1) {
      classes[source.charCodeAt(0)] = target.charCodeAt(0)
    }
  return classes
}

/**
 * Readings of single characters by their neighbours, as in human Traditional texts. A table has one
 * line per reading, `character reading neighbours…`; a neighbour is written around `_`, which
 * stands for the character, followed by the strength of the evidence (1 to 9), in the classes of
 * {@link neighbourClasses}: `注 註 ^_^8 附_3`. `)_` is after a closing mark or a letter:
 * 《條例》裏, App裏.
 */
export class Neighbours {
  /** For each character with readings: its readings by {@link keyOf}. */
  readonly #readings: (Map<number, number> | undefined)[] = new Array(0x10000)
  /** Numbers of the neighbours that occur in the table; 0 for all others. */
  readonly #ids = new Uint16Array(0x10000)
  #known = 0
  readonly #isClosing = new Uint8Array(0x10000)
  readonly #classes: Uint16Array
  readonly #hasNames: boolean

  /** @param hasNames - whether surnames are distinguished from other words by their surroundings */
  constructor(table: string, classes: Uint16Array, hasNames = false) {
    this.#classes = classes
    this.#hasNames = hasNames
    for (const mark of CLOSING_MARKS) this.#isClosing[mark.charCodeAt(0)] = 1
    for (const line of table.split('\n').filter((any) => any !== '')) {
      const [character = '', reading = '', ...around] = line.split(' ')
      for (const neighbour of around) this.#add(character, reading, neighbour)
    }
  }

  /** The code units with readings in the table. */
  units(): number[] {
    return [...this.#readings.keys()].filter((unit) => this.#readings[unit] !== undefined)
  }

  #add(character: string, reading: string, neighbour: string): void {
    const place = neighbour.indexOf('_')
    const before = neighbour.slice(0, place)
    const after = neighbour.slice(place + 1, -1)
    const [first = 0, second = 0] = Array.from(`${before}${after}`, (any) => {
      const unit = any.charCodeAt(0)
      if (this.#ids[unit] === 0) this.#ids[unit] = ++this.#known
      return this.#ids[unit] ?? 0
    })
    const unit = character.charCodeAt(0)
    const readings = this.#readings[unit] ?? new Map<number, number>()
    this.#readings[unit] = readings
    const key = keyOf(before.length * 3 + after.length, first, second)
    readings.set(key, reading.charCodeAt(0) * 16 + Number(neighbour.at(-1)))
  }

  /** The number of the neighbour at an offset. */
  #at(text: string, place: number, start: number, limit: number): number {
    const inside = place >= start && place < limit
    return this.#ids[inside ? (this.#classes[text.charCodeAt(place)] ?? NONE) : NONE] ?? 0
  }

  #surname(text: string, index: number, start: number, limit: number): string | null {
    return surnameAt(text, index, (place) => {
      const inside = place >= start && place < limit
      return String.fromCharCode(inside ? (this.#classes[text.charCodeAt(place)] ?? NONE) : NONE)
    })
  }

  /** The reading of the character at `index` by the strongest neighbouring evidence, or -1. */
  read(text: string, index: number, start: number, limit: number): number {
    const readings = this.#readings[text.charCodeAt(index)]
    if (readings === undefined) return -1
    const surname = this.#hasNames ? this.#surname(text, index, start, limit) : null
    if (surname !== null) return surname.charCodeAt(0)
    const left = this.#at(text, index - 1, start, limit)
    const right = this.#at(text, index + 1, start, limit)
    let best = 0
    const consider = (kind: number, first: number, second: number) => {
      const entry = readings.get(keyOf(kind, first, second)) ?? 0
      if ((entry & 15) > (best & 15)) best = entry
    }
    if (index > start && this.#isClosing[text.charCodeAt(index - 1)] === 1)
      consider(3, this.#ids[CLOSING] ?? 0, 0)
    if (left !== 0 && right !== 0) consider(4, left, right)
    if (left !== 0) consider(6, this.#at(text, index - 2, start, limit), left)
    if (right !== 0) consider(2, right, this.#at(text, index + 2, start, limit))
    if (left !== 0) consider(3, left, 0)
    if (right !== 0) consider(1, right, 0)
    return best === 0 ? -1 : best >> 4
  }
}

/** Encodes a kind of neighbourhood and up to two neighbours in one small number. */
function keyOf(kind: number, first: number, second: number): number {
  return (((first << 13) | second) << 3) | kind
}
