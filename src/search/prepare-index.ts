import { createHash } from 'node:crypto'
import type { Spool } from '../cache/spool.ts'
import { PART_LEVEL, type SearchDocument } from './document.ts'
import { knownLength, SMALL } from './gram.ts'
import { LayoutBuilder } from './gram-layout.ts'
import { countGrams, type GramLevels } from './gram-levels.ts'
import type { SearchIndexInput } from './index-input.ts'
import { COUNT_BUDGET } from './query.ts'
import { addCharacters } from './rarity.ts'
import { documentTexts } from './record.ts'
import { type CharacterCounts, countPairs } from './script-patch.ts'
import { shardOf } from './shard.ts'
import { textPairs } from './text-file.ts'
import { textSize } from './text-size.ts'

/** The data kept of a document without its texts. */
export interface IndexedDocument {
  /** Bytes of its text, as measured by {@link textSize}. */
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

/** Digest of the JSON of a searched document, in hexadecimal digits. */
export function digestOf(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, 16)
}

export function countSearched({ clauses }: SearchDocument): number {
  return clauses.filter(({ level }) => level !== PART_LEVEL).length
}

/**
 * Reads every document of the corpus for its index, or for that of a shard.
 *
 * @param of - number of shards
 * @param spool - stores the documents, in order
 */
export function prepareIndex(
  { documents: heads, read, script, limit: given }: SearchIndexInput,
  of: number,
  spool: Spool<SearchDocument>,
): Preparation {
  const counts = Array.from(
    { length: of },
    (): ShardCounts => ({ characters: new Map(), pairs: new Map() }),
  )
  const layouts = new LayoutBuilder()
  const documents = heads.map((_, place): IndexedDocument => {
    const document = read(place)
    const json = JSON.stringify(document)
    spool.add(json)
    const texts = documentTexts(document)
    const size = textSize(document, script)
    layouts.add({ texts, size })
    const own = counts[shardOf(place, heads.length, of)]
    if (own) {
      addCharacters(
        own.characters,
        texts.map(({ folded }) => folded),
      )
      countPairs(own.pairs, textPairs(document, script))
    }
    return { size, digest: digestOf(json), clauses: countSearched(document) }
  })
  const bytes = documents.reduce((sum, { size }) => sum + size, 0)
  const limit = given ?? limitFor(bytes)
  const all = knownLength(bytes, limit)
  return { documents, counts, grams: countGrams(layouts.build(), limit, all), all, limit }
}
