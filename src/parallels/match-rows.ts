import { hullOf } from './chain.ts'
import type { CommonBlock } from './common-blocks.ts'
import type { Match } from './compare-passages.ts'

/**
 * Matches of passages with earlier ones, flat, since there can be millions:
 *
 *     candidate passage matched weight blocks moved  (a b length weight) × (blocks + moved)
 *
 * `candidate` is the place of the earlier passage in the list that the passage was compared with: it
 * means the same texts for as long as that list has the same texts.
 */
export interface MatchRows {
  /** Begin of the row of each passage in `values`; one more at the end. */
  from: Uint32Array
  values: Int32Array
}

/** A list of numbers that grows; plain arrays of millions of numbers take several times the memory. */
export class GrowingInts {
  #values = new Int32Array(4096)
  length = 0

  push(...items: readonly number[]): void {
    this.#reserve(items.length)
    for (const item of items) this.#values[this.length++] = item
  }

  append(items: Int32Array): void {
    this.#reserve(items.length)
    this.#values.set(items, this.length)
    this.length += items.length
  }

  /** What was pushed, without a copy. */
  done(): Int32Array {
    return this.#values.subarray(0, this.length)
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#values.length) return
    const grown = new Int32Array(Math.max(this.#values.length * 2, this.length + more))
    grown.set(this.done())
    this.#values = grown
  }
}

const HEAD = 6

export function writeMatch(
  out: GrowingInts,
  candidate: number,
  passage: number,
  { matched, weight, blocks, moved }: Match,
): void {
  out.push(candidate, passage, matched, weight, blocks.length, moved.length)
  for (const block of [...blocks, ...moved]) out.push(block.a, block.b, block.length, block.weight)
}

/** A copy of a row in which the candidates stand for other passages than before. */
export function renameRow(row: Int32Array, candidates: readonly number[]): Int32Array {
  const renamed = row.slice()
  for (let at = 0; at < renamed.length; at += entryLength(renamed, at))
    renamed[at + 1] = candidates[renamed[at] ?? 0] ?? 0
  return renamed
}

function entryLength(values: Int32Array, at: number): number {
  return HEAD + 4 * ((values[at + 4] ?? 0) + (values[at + 5] ?? 0))
}

/** The matches of one passage: with which earlier passage each is. */
export function* readRow(
  { from, values }: MatchRows,
  passage: number,
): Generator<{ other: number; match: Match }> {
  const end = from[passage + 1] ?? 0
  for (let at = from[passage] ?? 0; at < end; at += entryLength(values, at)) {
    const blocks: CommonBlock[] = []
    for (let place = at + HEAD; place < at + entryLength(values, at); place += 4)
      blocks.push({
        a: values[place] ?? 0,
        b: values[place + 1] ?? 0,
        length: values[place + 2] ?? 0,
        weight: values[place + 3] ?? 0,
      })
    const own = values[at + 4] ?? 0
    yield {
      other: values[at + 1] ?? 0,
      match: {
        ...hullOf(blocks),
        matched: values[at + 2] ?? 0,
        weight: values[at + 3] ?? 0,
        blocks: blocks.slice(0, own),
        moved: blocks.slice(own),
      },
    }
  }
}
