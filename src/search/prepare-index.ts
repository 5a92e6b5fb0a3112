import { createHash } from 'node:crypto'
import type { SearchDocument, SearchScript } from './document.ts'
import { knownLength, SMALL } from './gram.ts'
import { type GramText, layOut } from './gram-layout.ts'
import { countGrams, type GramLevels } from './gram-levels.ts'
import { COUNT_BUDGET } from './query.ts'
import { documentTexts } from './record.ts'
import { textSize } from './text-size.ts'

/** A document with what the index is made of. */
export interface IndexedDocument {
  document: SearchDocument
  /** Its searchable texts. */
  texts: GramText[]
  /** Bytes of its text, as {@link textSize} measures them. */
  size: number
  /** Digest of all that is known of it. */
  digest: string
}

/** What every shard needs to know of the whole corpus. */
export interface Preparation {
  documents: readonly IndexedDocument[]
  grams: GramLevels
  /** Length up to which the index knows all grams. */
  all: number
  /** Bytes of documents above which a gram is frequent. */
  limit: number
}

/** Share of a corpus that it is too much to read for a text that stands in few of its clauses. */
const SHARE = 0.05

/**
 * Bytes of documents above which a gram is frequent: less than what is counted without being asked, so
 * that what the index does not say exactly is counted; not less than what is read rather than asked for.
 */
export function limitFor(bytes: number): number {
  return Math.round(Math.min(Math.max(SMALL, SHARE * bytes), 0.9 * COUNT_BUDGET))
}

/** Digest of all that the search knows of a document, in hexadecimal digits. */
export function documentDigest(document: SearchDocument): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('hex').slice(0, 16)
}

/** Reads every document of the corpus for its index, or for that of a shard. */
export function prepareIndex({
  documents,
  script,
  limit: given,
}: {
  documents: readonly SearchDocument[]
  script: SearchScript
  limit?: number
}): Preparation {
  const indexed = documents.map((document) => ({
    document,
    texts: documentTexts(document),
    size: textSize(document, script),
    digest: documentDigest(document),
  }))
  const bytes = indexed.reduce((sum, { size }) => sum + size, 0)
  const limit = given ?? limitFor(bytes)
  const all = knownLength(bytes, limit)
  return { documents: indexed, grams: countGrams(layOut(indexed), limit, all), all, limit }
}
