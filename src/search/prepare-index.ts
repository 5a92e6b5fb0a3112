import type { SearchDocument, SearchScript } from './document.ts'
import { frequentGrams } from './frequent-grams.ts'
import { gramsOf, isTabled } from './gram.ts'
import { COUNT_BUDGET } from './query.ts'
import { documentFoldings } from './record.ts'
import { textSize } from './text-size.ts'

/** A document with what the index is made of. */
export interface IndexedDocument {
  document: SearchDocument
  /** Its searchable texts. */
  texts: string[]
  /** Bytes of its text, as {@link textSize} measures them. */
  size: number
}

/** What every shard needs to know of the whole corpus. */
export interface Preparation {
  documents: readonly IndexedDocument[]
  frequent: ReadonlySet<string>
}

/**
 * Bytes of documents above which a gram is frequent: less than what is counted without being asked, so
 * that what the index does not say exactly is counted.
 */
export const FREQUENT = 0.9 * COUNT_BUDGET

/** Reads every document of the corpus for its index, or for that of a shard. */
export function prepareIndex({
  documents,
  script,
  limit = FREQUENT,
}: {
  documents: readonly SearchDocument[]
  script: SearchScript
  limit?: number
}): Preparation {
  const indexed = documents.map((document) => ({
    document,
    texts: documentFoldings(document),
    size: textSize(document, script),
  }))
  return { documents: indexed, frequent: frequentGrams(indexed, limit) }
}

/** The grams of a document, those for Pagefind and those for the table. */
export function sortGrams(
  { texts }: Pick<IndexedDocument, 'texts'>,
  frequent: ReadonlySet<string>,
): { indexed: Set<string>; tabled: Set<string> } {
  const isFrequent = (gram: string) => frequent.has(gram)
  const indexed = new Set<string>()
  const tabled = new Set<string>()
  for (const text of texts)
    for (const gram of gramsOf(text, isFrequent))
      (isTabled(gram, isFrequent) ? tabled : indexed).add(gram)
  return { indexed, tabled }
}
