import type { FoldedCorpus } from './folded-corpus.ts'
import { sharedUint16, sharedUint32 } from './folded-corpus.ts'

/** A stretch in more passages than this is taken for a common formula: only its first place is kept. */
export const MOST_HOLDERS = 64

/**
 * Which passages hold a stretch of `length` characters. Stretches are kept by hash: a wrong meeting
 * costs a comparison, never a result.
 */
export interface GramIndex {
  length: number
  /** How often the stretch occurs, by slot; 65,535 stands for more. */
  counts: Uint16Array
  /** First place in `holders`, by slot; one more at the end. */
  from: Uint32Array
  /** Passages in ascending order, of stretches that occur 2 to 64 times; of more frequent ones the first. */
  holders: Uint32Array
}

/** Longer stretches in larger corpora: what meets by chance grows with the size. */
export function gramLength(units: number): number {
  if (units < 2 ** 17) return 4
  return units < 2 ** 21 ? 5 : 6
}

/** Slot of the stretch that begins at an index; -1 where the passage ends before it does. */
export function gramSlot(units: Uint16Array, index: number, length: number, mask: number): number {
  let hash = 0
  for (let offset = 0; offset < length; offset++) {
    const unit = units[index + offset] ?? 0
    if (unit === 0) return -1
    hash = Math.imul(hash ^ unit, 0x01000193) + 0x2545f491
  }
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x85ebca6b)
  return (hash ^ (hash >>> 13)) & mask
}

/** How often each stretch occurs, by slot; what is more than 16 bits hold stands in `more`. */
export interface GramCounts {
  length: number
  counts: Uint16Array
  more: Map<number, number>
}

const MOST = 65535

/** Slots of a corpus of so many characters: a power of two. */
export function gramSlots(units: number): number {
  let size = 2 ** 12
  while (size < units && size < 2 ** 25) size *= 2
  return size
}

export function countGrams({ units }: Pick<FoldedCorpus, 'units'>): GramCounts {
  const size = gramSlots(units.length)
  const found = { length: gramLength(units.length), counts: sharedUint16(size), more: new Map() }
  changeCounts(found, units, 0, units.length, 1)
  return found
}

/** Counts the stretches of a range once more, or once less. */
export function changeCounts(
  { length, counts, more }: GramCounts,
  units: Uint16Array,
  start: number,
  end: number,
  by: 1 | -1,
): void {
  const mask = counts.length - 1
  for (let at = start; at < end; at++) {
    const slot = gramSlot(units, at, length, mask)
    if (slot < 0) continue
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
 * Which passages hold each stretch; with `wanted` only of stretches that stand in one of these passages,
 * which is all that comparing them takes.
 */
export function indexGrams(
  { units, starts }: FoldedCorpus,
  { length, counts }: GramCounts,
  wanted: readonly number[] | null = null,
): GramIndex {
  const size = counts.length
  const mask = size - 1
  const isWanted = wanted && new Uint8Array(size)
  for (const passage of wanted ?? [])
    for (let at = starts[passage] ?? 0; at < (starts[passage + 1] ?? 0) - 1; at++) {
      const slot = gramSlot(units, at, length, mask)
      if (slot >= 0 && isWanted) isWanted[slot] = 1
    }
  const from = sharedUint32(size + 1)
  for (let slot = 0; slot < size; slot++) {
    const count = isWanted && isWanted[slot] === 0 ? 0 : (counts[slot] ?? 0)
    from[slot + 1] = (from[slot] ?? 0) + (count < 2 ? 0 : count > MOST_HOLDERS ? 1 : count)
  }
  const holders = sharedUint32(from[size] ?? 0)
  fillHolders(units, starts, { length, counts, from, holders }, isWanted)
  return { length, counts, from, holders }
}

function fillHolders(
  units: Uint16Array,
  starts: Uint32Array,
  index: GramIndex,
  isWanted: Uint8Array | null,
): void {
  const { length, counts, from, holders } = index
  const mask = counts.length - 1
  const filled = new Uint8Array(counts.length)
  for (let passage = 0; passage + 1 < starts.length; passage++) {
    const end = (starts[passage + 1] ?? 0) - 1
    for (let at = starts[passage] ?? 0; at < end; at++) {
      const slot = gramSlot(units, at, length, mask)
      if (slot < 0 || (isWanted && isWanted[slot] === 0)) continue
      const room = (from[slot + 1] ?? 0) - (from[slot] ?? 0)
      const done = filled[slot] ?? 0
      if (done >= room) continue
      holders[(from[slot] ?? 0) + done] = passage
      filled[slot] = done + 1
    }
  }
}

/**
 * How often the rarest stretch of some blocks of a passage occurs, more than 65,534 as that; null where no
 * block is as long as a stretch.
 */
export function rarestStretch(
  { units, starts }: Pick<FoldedCorpus, 'units' | 'starts'>,
  { length, counts }: Pick<GramIndex, 'length' | 'counts'>,
  passage: number,
  blocks: readonly { a: number; length: number }[],
): number | null {
  const start = starts[passage] ?? 0
  let rarest: number | null = null
  for (const block of blocks)
    for (let at = block.a; at + length <= block.a + block.length; at++) {
      const slot = gramSlot(units, start + at, length, counts.length - 1)
      const count = counts[slot] ?? 0
      if (slot >= 0 && (rarest === null || count < rarest)) rarest = count
    }
  return rarest
}
