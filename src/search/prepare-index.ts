import { knownLength, SMALL } from './gram.ts'
import { LayoutBuilder } from './gram-layout.ts'
import { countGrams, type GramLevels } from './gram-levels.ts'
import type { SearchIndexInput } from './index-input.ts'
import { digestOf, type PreparedDocument } from './prepare-document.ts'
import { COUNT_BUDGET } from './query.ts'
import type { ReadDocuments } from './read-documents.ts'
import type { CharacterCounts } from './script-patch.ts'
import { shardOf } from './shard.ts'

/** The data kept of a document without its texts. */
export interface IndexedDocument {
  /** Bytes of its text compressed. */
  size: number
  /** Digest of its search data, in hexadecimal digits. */
  digest: string
  /** How many clauses it has. */
  clauses: number
}

/** How often characters occur in the texts of a shard. */
export interface ShardCounts {
  /** In the searched texts. */
  characters: Map<string, number>
  /** The characters they became in the other script. */
  pairs: CharacterCounts
}

/** What every shard needs to know of the whole corpus. */
export interface Preparation {
  documents: readonly IndexedDocument[]
  /** One per shard. */
  counts: readonly ShardCounts[]
  grams: GramLevels
  /** Length up to which the index contains all n-grams. */
  all: number
  /** Bytes of documents above which an n-gram is frequent. */
  limit: number
}

/** Share of a corpus that is too much to read for a text in few of its clauses. */
const SHARE = 0.05

/**
 * Bytes of documents above which an n-gram is frequent: below the budget of an unrequested count,
 * so that inexact results of the index can be counted; at least the size that is read instead of
 * requesting an n-gram.
 */
export function limitFor(bytes: number): number {
  return Math.round(Math.min(Math.max(SMALL, SHARE * bytes), 0.9 * COUNT_BUDGET))
}

/** Prepares every document of the corpus for its index, or for that of a shard; `of` is how many shards there are. */
export function prepareIndex(
  { documents: heads, limit: given }: SearchIndexInput,
  of: number,
  read: ReadDocuments,
): Preparation {
  const sums = Array.from({ length: of }, () => new Sums())
  const layouts = new LayoutBuilder()
  const documents = heads.map((head, place): IndexedDocument => {
    const prepared = read.prepared(place)
    const { size, clauses, digest, texts } = prepared
    layouts.add(texts, size)
    sums[shardOf(place, heads.length, of)]?.add(prepared)
    return { size, digest: digestOf(head, digest), clauses }
  })
  const counts = sums.map((own) => own.counts())
  const bytes = documents.reduce((sum, { size }) => sum + size, 0)
  const limit = given ?? limitFor(bytes)
  const all = knownLength(bytes, limit)
  return { documents, counts, grams: countGrams(layouts.build(), limit, all), all, limit }
}

/** Adds up the characters of documents, by code points. */
class Sums {
  readonly #characters = new Map<number, number>()
  readonly #pairs = new Map<number, Map<number, number>>()

  add({ characters, pairs }: PreparedDocument): void {
    for (let at = 0; at < characters.length; at += 2)
      addTo(this.#characters, characters[at] ?? 0, characters[at + 1] ?? 0)
    for (let at = 0; at < pairs.length; at += 3) {
      const from = pairs[at] ?? 0
      const targets = this.#pairs.get(from) ?? new Map<number, number>()
      this.#pairs.set(from, targets)
      addTo(targets, pairs[at + 1] ?? 0, pairs[at + 2] ?? 0)
    }
  }

  counts(): ShardCounts {
    const pairs = Array.from(
      this.#pairs,
      ([from, targets]) => [String.fromCodePoint(from), byCharacter(targets)] as const,
    )
    return { characters: byCharacter(this.#characters), pairs: new Map(pairs) }
  }
}

function addTo(sums: Map<number, number>, code: number, count: number): void {
  sums.set(code, (sums.get(code) ?? 0) + count)
}

function byCharacter(sums: ReadonlyMap<number, number>): Map<string, number> {
  return new Map(Array.from(sums, ([code, count]) => [String.fromCodePoint(code), count]))
}
