/**
 * Numbers per entry: the pair, and its number + 1, which is 0 for a free entry; stored together,
 * since they are read together.
 */
const WIDTH = 4

/** Numbers pairs of numbers from 0, in order of first occurrence: a hash table in a typed array. */
export class PairTable {
  #entries = new Int32Array(WIDTH << 12)
  #mask = (1 << 12) - 1
  /** How many pairs have a number. */
  size = 0

  /** Returns the number of a pair; assigns the next one to a new pair. */
  numberOf(first: number, second: number): number {
    const entries = this.#entries
    const at = findPlace(entries, this.#mask, first, second)
    const number = entries[at + 2] ?? 0
    if (number > 0) return number - 1
    put(entries, at, first, second, ++this.size)
    if (this.size * 2 > this.#mask) this.#grow()
    return this.size - 1
  }

  #grow(): void {
    const former = this.#entries
    this.#entries = new Int32Array(former.length * 2)
    this.#mask = this.#mask * 2 + 1
    for (let at = 0; at < former.length; at += WIDTH) {
      const [first = 0, second = 0, number = 0] = [former[at], former[at + 1], former[at + 2]]
      if (number === 0) continue
      put(this.#entries, findPlace(this.#entries, this.#mask, first, second), first, second, number)
    }
  }
}

/** Index of a pair's entry, or of the free entry for it. */
function findPlace(entries: Int32Array, mask: number, first: number, second: number): number {
  let place = placeOf(first, second) & mask
  for (;;) {
    const at = place * WIDTH
    if (entries[at + 2] === 0 || (entries[at] === first && entries[at + 1] === second)) return at
    place = (place + 1) & mask
  }
}

function put(entries: Int32Array, at: number, first: number, second: number, number: number): void {
  entries[at] = first
  entries[at + 1] = second
  entries[at + 2] = number
}

function placeOf(first: number, second: number): number {
  const mixed = Math.imul(first ^ Math.imul(second, 0x85ebca6b), 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
