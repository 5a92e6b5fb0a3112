import type { FoldedCorpus } from './folded-corpus.ts'
import { sharedUint16, sharedUint32 } from './folded-corpus.ts'

/**
 * An n-gram in more passages than this counts as a common formula: only its first passage is kept.
 */
export const MOST_HOLDERS = 64

/**
 * Inverted index of n-grams of `length` characters. They are stored by hash: a collision costs an
 * unnecessary comparison but never changes a result.
 */
export interface GramIndex {
  length: number
  /** Frequency of each slot's n-gram; 65,535 means that or more. */
  counts: Uint16Array
  /** Slot of the n-gram that begins at each character of the corpus. */
  slots: Uint32Array
  /** Start of each slot in `holders`, and one more entry for the end. */
  from: Uint32Array
  /**
   * Passages in ascending order for n-grams with 2 to 64 occurrences; for more frequent ones the
   * first passage.
   */
  holders: Uint32Array
}

/** N-gram length: longer in larger corpora, where more matches occur by chance. */
export function gramLength(units: number): number {
  if (units < 2 ** 17) return 4
  return units < 2 ** 21 ? 5 : 6
}

/** No n-gram begins here: it would extend past the end of the passage. */
export const NO_SLOT = 0xffffffff
/** Base of the rolling hash, in which the characters of an n-gram are the digits of a number. */
const BASE = 0x01000193

/**
 * Slot of the n-gram that begins at each character, or NO_SLOT. A rolling hash: each is computed
 * from the one before, so the cost per character does not depend on the length.
 *
 * @param size - number of slots, a power of two
 */
export function slotsOf(units: Uint16Array, length: number, size: number): Uint32Array {
  const slots = sharedUint32(units.length).fill(NO_SLOT)
  let top = 1
  for (let power = 1; power < length; power++) top = Math.imul(top, BASE)
  let [hash, held] = [0, 0]
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? 0
    if (unit === 0) {
      hash = 0
      held = 0
      continue
    }
    if (held < length) held++
    else hash = (hash - Math.imul(units[at - length] ?? 0, top)) | 0
    hash = (Math.imul(hash, BASE) + unit) | 0
    if (held === length) slots[at - length + 1] = mixed(hash) & (size - 1)
  }
  return slots
}

/** The same for a whole corpus. */
export function corpusSlots({ units }: Pick<FoldedCorpus, 'units'>): Uint32Array {
  return slotsOf(units, gramLength(units.length), gramSlots(units.length))
}

function mixed(value: number): number {
  const hash = Math.imul(value ^ (value >>> 15), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

/** Frequency of each slot's n-gram; counts beyond 16 bits are in `more`. */
export interface GramCounts {
  length: number
  counts: Uint16Array
  more: Map<number, number>
}

const MOST = 65535

/** Number of slots for a corpus of this many characters: a power of two. */
export function gramSlots(units: number): number {
  let size = 2 ** 12
  while (size < units && size < 2 ** 25) size *= 2
  return size
}

export function countGrams({ units }: Pick<FoldedCorpus, 'units'>, slots: Uint32Array): GramCounts {
  const counts = sharedUint16(gramSlots(units.length))
  const found = { length: gramLength(units.length), counts, more: new Map() }
  changeCounts(found, slots, 1)
  return found
}

/** Increments or decrements the counts of n-grams. */
export function changeCounts({ counts, more }: GramCounts, slots: Uint32Array, by: 1 | -1): void {
  for (const slot of slots) {
    if (slot === NO_SLOT) continue
    const count = counts[slot] ?? 0
    if (count < MOST - 1 || (count === MOST - 1 && by < 0)) counts[slot] = count + by
    else {
      const now = (more.get(slot) ?? count) + by
      counts[slot] = Math.min(now, MOST)
      if (now > MOST) more.set(slot, now)
      else more.delete(slot)
    }
  }
}

/**
 * Builds the inverted index; with `wanted` only for n-grams of these passages, which is all that
 * comparing them needs.
 */
export function indexGrams(
  { starts }: FoldedCorpus,
  { length, counts }: GramCounts,
  slots: Uint32Array,
  wanted: readonly number[] | null = null,
): GramIndex {
  const size = counts.length
  const isWanted = wanted && new Uint8Array(size)
  for (const passage of wanted ?? [])
    for (let at = starts[passage] ?? 0; at < (starts[passage + 1] ?? 0) - 1; at++) {
      const slot = slots[at] ?? NO_SLOT
      if (slot !== NO_SLOT && isWanted) isWanted[slot] = 1
    }
  const from = sharedUint32(size + 1)
  for (let slot = 0; slot < size; slot++) {
    const count = isWanted && isWanted[slot] === 0 ? 0 : (counts[slot] ?? 0)
    from[slot + 1] = (from[slot] ?? 0) + (count < 2 ? 0 : count > MOST_HOLDERS ? 1 : count)
  }
  const holders = sharedUint32(from[size] ?? 0)
  const index = { length, counts, slots, from, holders }
  fillHolders(starts, index, isWanted)
  return index
}

function fillHolders(starts: Uint32Array, index: GramIndex, isWanted: Uint8Array | null): void {
  const { counts, slots, from, holders } = index
  const filled = new Uint8Array(counts.length)
  for (let passage = 0; passage + 1 < starts.length; passage++) {
    const end = (starts[passage + 1] ?? 0) - 1
    for (let at = starts[passage] ?? 0; at < end; at++) {
      const slot = slots[at] ?? NO_SLOT
      if (slot === NO_SLOT || (isWanted && isWanted[slot] === 0)) continue
      const room = (from[slot + 1] ?? 0) - (from[slot] ?? 0)
      const done = filled[slot] ?? 0
      if (done >= room) continue
      holders[(from[slot] ?? 0) + done] = passage
      filled[slot] = done + 1
    }
  }
}

/**
 * Frequency of the rarest n-gram in some blocks of a passage, at most 65,535; null where no block
 * is as long as an n-gram.
 */
export function rarestStretch(
  { starts }: Pick<FoldedCorpus, 'starts'>,
  { length, counts, slots }: Pick<GramIndex, 'length' | 'counts' | 'slots'>,
  passage: number,
  blocks: readonly { a: number; length: number }[],
): number | null {
  const start = starts[passage] ?? 0
  let rarest: number | null = null
  for (const block of blocks)
    for (let at = block.a; at + length <= block.a + block.length; at++) {
      const slot = slots[start + at] ?? NO_SLOT
      const count = counts[slot] ?? 0
      if (slot !== NO_SLOT && (rarest === null || count < rarest)) rarest = count
    }
  return rarest
}
