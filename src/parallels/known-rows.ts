import type { FoldedCorpus } from './folded-corpus.ts'
import type { Weights } from './weights.ts'

/** Rows of a former run, by key in ascending order; in memory that workers share. */
export interface KnownRows {
  /** High and low half of each key. */
  keys: Uint32Array
  /** Begin of each row in `values`; one more at the end. */
  from: Uint32Array
  values: Int32Array
}

/** The row of a key; null when there is none. */
export function findRow(
  { keys, from, values }: KnownRows,
  high: number,
  low: number,
): Int32Array | null {
  let [first, last] = [0, keys.length / 2 - 1]
  while (first <= last) {
    const middle = (first + last) >> 1
    const [otherHigh, otherLow] = [keys[middle * 2] ?? 0, keys[middle * 2 + 1] ?? 0]
    if (otherHigh === high && otherLow === low)
      return values.subarray(from[middle] ?? 0, from[middle + 1] ?? 0)
    if (otherHigh < high || (otherHigh === high && otherLow < low)) first = middle + 1
    else last = middle - 1
  }
  return null
}

/**
 * A function that gives the key of a row, 64 bits in two halves: from the characters, breaks and weights
 * of a passage and of all that it is compared with, which is everything that a row depends on.
 */
export function rowKeys(
  { units, breaks, starts, documents }: FoldedCorpus,
  { each }: Weights,
): (passage: number, candidates: readonly number[]) => [number, number] {
  const known = new Uint32Array((starts.length - 1) * 2)
  const hash = (passage: number): void => {
    let [high, low] = [0x811c9dc5, 0x9e3779b9]
    for (let at = starts[passage] ?? 0; at < (starts[passage + 1] ?? 0); at++) {
      const value = (units[at] ?? 0) | ((each[at] ?? 0) << 16) | ((breaks[at] ?? 0) << 24)
      high = Math.imul(high ^ value, 0x01000193)
      low = Math.imul(low ^ value, 0x5bd1e995) ^ (low >>> 13)
    }
    known[passage * 2] = high | 1
    known[passage * 2 + 1] = low
  }
  return (passage, candidates) => {
    let [high, low] = [0, 0]
    for (const one of [passage, ...candidates]) {
      if (known[one * 2] === 0) hash(one)
      // Passages of one document are measured otherwise.
      if (one !== passage && documents[one] === documents[passage]) high ^= 1
      high = Math.imul(high ^ (known[one * 2] ?? 0), 0x85ebca6b)
      high ^= high >>> 15
      low = Math.imul(low ^ (known[one * 2 + 1] ?? 0), 0xc2b2ae35)
      low ^= low >>> 14
    }
    return [high >>> 0, low >>> 0]
  }
}
