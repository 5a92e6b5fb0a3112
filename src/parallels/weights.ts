import type { FoldedCorpus } from './folded-corpus.ts'
import { NAME, RECORD, sharedUint8, sharedUint32 } from './folded-corpus.ts'

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
export function weigh({ units, breaks }: FoldedCorpus, counts: Uint32Array): Weights {
  const length = units.length
  const each = sharedUint8(length)
  weighRange({ units, breaks }, counts, each, 0, length)
  return { each, sums: sumsOf(each) }
}

/** Sums of weights from the start. */
export function sumsOf(each: Uint8Array): Uint32Array {
  const sums = sharedUint32(each.length + 1)
  for (let index = 0; index < each.length; index++)
    sums[index + 1] = (sums[index] ?? 0) + (each[index] ?? 0)
  return sums
}

/** Weighs the characters of whole passages. */
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

// What a text is called, and when it was adopted, are no formulations that it shares with another.
function mostFor(flags: number): number {
  if ((flags & RECORD) !== 0) return 0
  return (flags & NAME) === 0 ? FULL : QUARTER
}

/**
 * Characters of a corpus in coarse steps, thirty-two to each doubling: one more document hardly ever makes
 * all others weigh otherwise.
 */
function coarseSize(units: number): number {
  const total = Math.max(units, 8192)
  const step = 2 ** (Math.floor(Math.log2(total)) - 5)
  return Math.floor(total / step) * step
}

/** From which counts on a pair is frequent, and very frequent, in a corpus of so many characters. */
function bounds(units: number): [number, number] {
  const total = coarseSize(units)
  return [Math.max(FEWEST, Math.ceil(total * FREQUENT)), Math.ceil(total * VERY_FREQUENT)]
}

/** Whether pairs that occur as often as before weigh as before, though the corpus has another size. */
export function sameBounds(before: number, now: number): boolean {
  return bounds(before).join() === bounds(now).join()
}

/** What a pair of characters weighs that occurs so often in a corpus of so many characters. */
export function stepFor(units: number): (count: number) => number {
  const total = coarseSize(units)
  return (count) => {
    if (count < FEWEST || count < total * FREQUENT) return FULL
    return count < total * VERY_FREQUENT ? HALF : QUARTER
  }
}

/** Slots of the pairs of a corpus of so many characters: a power of two. */
export function pairSlots(units: number): number {
  let size = 2 ** 12
  while (size < units * 4 && size < 2 ** 23) size *= 2
  return size
}

/** How often each pair of characters occurs, by slot. */
export function countPairs({ units }: Pick<FoldedCorpus, 'units'>): Uint32Array {
  const counts = new Uint32Array(pairSlots(units.length))
  changePairs(counts, units, 0, units.length, 1)
  return counts
}

/** Counts the pairs of a range once more, or once less. */
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
