import type { FoldedCorpus } from './folded-corpus.ts'
import { sharedUint8, sharedUint32 } from './folded-corpus.ts'

/** Weight of an ordinary character; one of a very frequent word of the corpus weighs a quarter. */
export const FULL = 4
const HALF = 2
const QUARTER = 1

/** A pair of characters is frequent from one in 2^9 of the corpus, very frequent from one in 2^7. */
const FREQUENT = 2 ** -9
const VERY_FREQUENT = 2 ** -7
/** A pair seen fewer times than this is not frequent, however small the corpus. */
const FEWEST = 16

/** What each character of a corpus weighs, in quarters. */
export interface Weights {
  /** By unit. */
  each: Uint8Array
  /** Sums from the start: a stretch weighs `sums[end] - sums[start]`. */
  sums: Uint32Array
}

/**
 * Characters weigh by how frequent the pairs are that they stand in: 安全生產, which is everywhere in
 * texts on work safety, says little about kinship; 一票否決 says much. Three steps only, so that one more
 * document hardly ever changes what another's characters weigh.
 */
export function weigh({ units }: FoldedCorpus): Weights {
  const length = units.length
  const counts = countPairs(units)
  const mask = counts.length - 1
  const total = Math.max(length, 8192)
  const stepOf = (count: number): number => {
    if (count < FEWEST || count < total * FREQUENT) return FULL
    return count < total * VERY_FREQUENT ? HALF : QUARTER
  }
  const each = sharedUint8(length)
  const sums = sharedUint32(length + 1)
  let before = FULL
  for (let index = 0; index < length; index++) {
    const unit = units[index] ?? 0
    const next = units[index + 1] ?? 0
    const after = unit === 0 || next === 0 ? FULL : stepOf(counts[pairSlot(unit, next, mask)] ?? 0)
    const weight = unit === 0 ? 0 : Math.min(before, after)
    each[index] = weight
    sums[index + 1] = (sums[index] ?? 0) + weight
    before = after
  }
  return { each, sums }
}

function countPairs(units: Uint16Array): Uint32Array {
  let size = 2 ** 12
  while (size < units.length * 4 && size < 2 ** 23) size *= 2
  const counts = new Uint32Array(size)
  const mask = size - 1
  for (let index = 1; index < units.length; index++) {
    const [first, second] = [units[index - 1] ?? 0, units[index] ?? 0]
    if (first === 0 || second === 0) continue
    const slot = pairSlot(first, second, mask)
    counts[slot] = (counts[slot] ?? 0) + 1
  }
  return counts
}

function pairSlot(first: number, second: number, mask: number): number {
  const mixed = Math.imul(first * 65536 + second, 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) & mask
}
