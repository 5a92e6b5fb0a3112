/** Numbers pairs of numbers from 0, in the order in which they come: a hash table in typed arrays. */
export class PairTable {
  #first = new Int32Array(1 << 12)
  #second = new Int32Array(1 << 12)
  /** Number of the pair + 1; 0 for a free place. */
  #numbers = new Int32Array(1 << 12)
  /** How many pairs have a number. */
  size = 0

  /** The number of a pair; the next one for a pair that has none. */
  numberOf(first: number, second: number): number {
    const mask = this.#numbers.length - 1
    let place = placeOf(first, second) & mask
    for (let number = this.#numbers[place]; number; number = this.#numbers[place]) {
      if (this.#first[place] === first && this.#second[place] === second) return number - 1
      place = (place + 1) & mask
    }
    this.#first[place] = first
    this.#second[place] = second
    this.#numbers[place] = ++this.size
    if (this.size * 2 > this.#numbers.length) this.#grow()
    return this.size - 1
  }

  #grow(): void {
    const [firsts, seconds, numbers] = [this.#first, this.#second, this.#numbers]
    const length = numbers.length * 2
    this.#first = new Int32Array(length)
    this.#second = new Int32Array(length)
    this.#numbers = new Int32Array(length)
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] ?? 0
      if (number === 0) continue
      const first = firsts[at] ?? 0
      const second = seconds[at] ?? 0
      let place = placeOf(first, second) & (length - 1)
      while (this.#numbers[place] !== 0) place = (place + 1) & (length - 1)
      this.#first[place] = first
      this.#second[place] = second
      this.#numbers[place] = number
    }
  }
}

function placeOf(first: number, second: number): number {
  const mixed = Math.imul(first ^ Math.imul(second, 0x85ebca6b), 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
