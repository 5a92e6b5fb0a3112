import { hullOf } from './chain.ts'
import type { CommonBlock } from './common-blocks.ts'
import type { Match } from './compare-passages.ts'

/**
 * Matches of passages with earlier ones, in flat arrays, since there can be millions:
 *
 * passage matched weight blocks moved  (a b length weight) × (blocks + moved)
 */
export interface MatchRows {
  /** Start of each passage's row in `values`, and one more entry for the end. */
  from: Uint32Array
  values: Int32Array
}

/**
 * A growing list of integers; plain arrays of millions of numbers take several times the memory.
 */
export class GrowingInts {
  #values: Int32Array
  length = 0

  /** @param room - expected number of items */
  constructor(room = 4096) {
    this.#values = new Int32Array(room)
  }

  push(...items: readonly number[]): void {
    this.#reserve(items.length)
    for (const item of items) this.#values[this.length++] = item
  }

  /** Appends items; returns a view of them that is valid until the list grows again. */
  append(items: Int32Array): Int32Array {
    this.#reserve(items.length)
    this.#values.set(items, this.length)
    this.length += items.length
    return this.#values.subarray(this.length - items.length, this.length)
  }

  /** All items, without a copy. */
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

const HEAD = 5

export function writeMatch(
  out: GrowingInts,
  passage: number,
  { matched, weight, blocks, moved }: Match,
): void {
  out.push(passage, matched, weight, blocks.length, moved.length)
  for (const block of [...blocks, ...moved]) out.push(block.a, block.b, block.length, block.weight)
}

/** Updates the passage numbers in a row. */
export function renameRow(row: Int32Array, places: Int32Array): void {
  for (let at = 0; at < row.length; at += entryLength(row, at)) row[at] = places[row[at] ?? 0] ?? 0
}

function entryLength(values: Int32Array, at: number): number {
  return HEAD + 4 * ((values[at + 3] ?? 0) + (values[at + 4] ?? 0))
}

/** The matches of one passage, each with the index of the earlier passage. */
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
    const own = values[at + 3] ?? 0
    yield {
      other: values[at] ?? 0,
      match: {
        ...hullOf(blocks),
        matched: values[at + 1] ?? 0,
        weight: values[at + 2] ?? 0,
        blocks: blocks.slice(0, own),
        moved: blocks.slice(own),
      },
    }
  }
}
