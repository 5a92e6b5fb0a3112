import type { FoldedCorpus } from './folded-corpus.ts'
import type { Weights } from './weights.ts'

/** A sequence of characters common to two passages; positions are relative to their starts. */
export interface CommonBlock {
  a: number
  b: number
  length: number
  /** In quarters of a character. */
  weight: number
}

const TABLE = 4096
/**
 * Above this product of lengths, common sequences are searched from four characters on instead of
 * two.
 */
const LARGE = 2_000_000
/**
 * Most positions tried for an n-gram: one that a passage repeats more often does not identify a
 * position.
 */
const MOST_PLACES = 48
const MOST_BLOCKS = 4000

/**
 * Finds all maximal common sequences of two or more characters of one passage with others. The
 * table of the first passage is built once, since it is compared with many.
 */
export class BlockFinder {
  readonly #units: Uint16Array
  readonly #starts: Uint32Array
  readonly #sums: Uint32Array
  readonly #heads = new Int32Array(TABLE)
  #next = new Int32Array(1024)
  #passage = -1
  #step = 0

  constructor({ units, starts }: FoldedCorpus, { sums }: Weights) {
    this.#units = units
    this.#starts = starts
    this.#sums = sums
  }

  /** Length of a passage in folded characters. */
  lengthOf(passage: number): number {
    return (this.#starts[passage + 1] ?? 0) - 1 - (this.#starts[passage] ?? 0)
  }

  /** Common blocks of two passages, sorted by position in the first. */
  find(first: number, second: number): CommonBlock[] {
    const [startA, startB] = [this.#starts[first] ?? 0, this.#starts[second] ?? 0]
    const [lengthA, lengthB] = [this.lengthOf(first), this.lengthOf(second)]
    const step = lengthA * lengthB > LARGE ? 4 : 2
    this.#prepare(first, startA, lengthA, step)
    const units = this.#units
    const blocks: CommonBlock[] = []
    for (let b = 0; b + step <= lengthB && blocks.length < MOST_BLOCKS; b++) {
      let a = this.#heads[this.#slot(startB + b, step)] ?? -1
      for (let tried = 0; a >= 0 && tried < MOST_PLACES; tried++) {
        const before = a > 0 && b > 0 && units[startA + a - 1] === units[startB + b - 1]
        const length = before ? 0 : sameLength(units, startA + a, startB + b)
        if (length >= step) {
          const from = startA + a
          const weight = (this.#sums[from + length] ?? 0) - (this.#sums[from] ?? 0)
          blocks.push({ a, b, length, weight })
        }
        a = this.#next[a] ?? -1
      }
    }
    return blocks.sort((x, y) => x.a - y.a || x.b - y.b)
  }

  #prepare(passage: number, start: number, length: number, step: number): void {
    if (this.#passage === passage && this.#step === step) return
    this.#passage = passage
    this.#step = step
    this.#heads.fill(-1)
    if (this.#next.length < length) this.#next = new Int32Array(length * 2)
    for (let a = length - step; a >= 0; a--) {
      const slot = this.#slot(start + a, step)
      this.#next[a] = this.#heads[slot] ?? -1
      this.#heads[slot] = a
    }
  }

  #slot(index: number, step: number): number {
    let hash = 0
    for (let offset = 0; offset < step; offset++)
      hash = Math.imul(hash, 31) + Math.imul(this.#units[index + offset] ?? 0, 0x9e3779b1)
    return (hash ^ (hash >>> 16)) & (TABLE - 1)
  }
}

// Passages end in 0, which matches nothing: two ends never match.
function sameLength(units: Uint16Array, a: number, b: number): number {
  let length = 0
  while (units[a + length] === units[b + length] && units[a + length] !== 0) length++
  return length
}
