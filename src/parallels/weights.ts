import type { FoldedCorpus } from './folded-corpus.ts'
import { NAME, RECORD, sharedUint8, sharedUint32 } from './folded-corpus.ts'

/**
 * Weight of an ordinary character; one in a very frequent word of the corpus has a quarter of it.
 */
export const FULL = 4
const HALF = 2
const QUARTER = 1

/** Least relative frequency of a frequent pair of characters, and of a very frequent one. */
const FREQUENT = 2 ** -9
const VERY_FREQUENT = 2 ** -7
/** A pair with fewer occurrences is not frequent, however small the corpus is. */
const FEWEST = 16

/** The weight of each character of a corpus, in quarters. */
export interface Weights {
  /** By code unit. */
  each: Uint8Array
  /** Prefix sums: a range weighs `sums[end] - sums[start]`. */
  sums: Uint32Array
}

/**
 * Characters are weighted by the frequency of the pairs that contain them: 安全生產, which is
 * everywhere in texts on work safety, is a weak sign of a relation; 一票否決 is a strong one. There
 * are only three steps, so that adding a document rarely changes the weights in others.
 */
export function weigh({ units, breaks }: FoldedCorpus, counts: Uint32Array): Weights {
  const length = units.length
  const each = sharedUint8(length)
  weighRange({ units, breaks }, counts, each, 0, length)
  return { each, sums: sumsOf(each) }
}

/** Prefix sums of weights. */
export function sumsOf(each: Uint8Array): Uint32Array {
  const sums = sharedUint32(each.length + 1)
  for (let index = 0; index < each.length; index++)
    sums[index + 1] = (sums[index] ?? 0) + (each[index] ?? 0)
  return sums
}

/** Computes the weights of the characters in whole passages. */
export function weighRange(
  { units, breaks }: Pick<FoldedCorpus, 'units' | 'breaks'>,
  counts: Uint32Array,
  each: Uint8Array,
  start: number,
  end: number,
): void {
  const mask = counts.length - 1
  const stepOf = stepFor(units.length)
  let before = FULL
  for (let index = start; index < end; index++) {
    const unit = units[index] ?? 0
    const next = units[index + 1] ?? 0
    const after = unit === 0 || next === 0 ? FULL : stepOf(counts[pairSlot(unit, next, mask)] ?? 0)
    const weight = unit === 0 ? 0 : Math.min(before, after, mostFor(breaks[index] ?? 0))
    each[index] = weight
    before = after
  }
}

// The name of a text, or its date of adoption, is not a formulation that it shares with another.
function mostFor(flags: number): number {
  if ((flags & RECORD) !== 0) return 0
  return (flags & NAME) === 0 ? FULL : QUARTER
}

/**
 * Corpus size, rounded down to thirty-two steps per doubling: adding a document rarely changes all
 * weights.
 */
function coarseSize(units: number): number {
  const total = Math.max(units, 8192)
  const step = 2 ** (Math.floor(Math.log2(total)) - 5)
  return Math.floor(total / step) * step
}

/** Least counts of a frequent and a very frequent pair in a corpus of this many characters. */
function bounds(units: number): [number, number] {
  const total = coarseSize(units)
  return [Math.max(FEWEST, Math.ceil(total * FREQUENT)), Math.ceil(total * VERY_FREQUENT)]
}

/**
 * Whether pairs with unchanged counts keep their weights although the size of the corpus changed.
 */
export function sameBounds(before: number, now: number): boolean {
  return bounds(before).join() === bounds(now).join()
}

/** Returns the weight of a pair by its count, for a corpus of this many characters. */
export function stepFor(units: number): (count: number) => number {
  const total = coarseSize(units)
  return (count) => {
    if (count < FEWEST || count < total * FREQUENT) return FULL
    return count < total * VERY_FREQUENT ? HALF : QUARTER
  }
}

/** Number of slots for the pairs of a corpus of this many characters: a power of two. */
export function pairSlots(units: number): number {
  let size = 2 ** 12
  while (size < units * 4 && size < 2 ** 23) size *= 2
  return size
}

/** Frequency of each pair of characters, by slot. */
export function countPairs({ units }: Pick<FoldedCorpus, 'units'>): Uint32Array {
  const counts = new Uint32Array(pairSlots(units.length))
  changePairs(counts, units, 0, units.length, 1)
  return counts
}

/** Increments or decrements the counts of the pairs in a range. */
export function changePairs(
  counts: Uint32Array,
  units: Uint16Array,
  start: number,
  end: number,
  by: 1 | -1,
): void {
  eachPair(units, start, end, counts.length - 1, (slot) => {
    counts[slot] = (counts[slot] ?? 0) + by
  })
}

/** Calls back with the slot of every pair of characters in a range. */
export function eachPair(
  units: Uint16Array,
  start: number,
  end: number,
  mask: number,
  visit: (slot: number) => void,
): void {
  for (let index = start + 1; index < end; index++) {
    const [first, second] = [units[index - 1] ?? 0, units[index] ?? 0]
    if (first !== 0 && second !== 0) visit(pairSlot(first, second, mask))
  }
}

function pairSlot(first: number, second: number, mask: number): number {
  const mixed = Math.imul(first * 65536 + second, 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) & mask
}
