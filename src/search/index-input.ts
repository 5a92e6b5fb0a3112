import type { GoToDocument } from '../citation/resolve.ts'
import type { SearchDocument, SearchScript, ShownName } from './document.ts'

/** What the search of a site is built from. */
export interface SearchIndexInput {
  /** In the order of the site. */
  documents: readonly SearchDocument[]
  /** Folder of the built site. */
  outDir: string
  /** Script that the corpus is published in. */
  script: SearchScript
  /** Levels of government, from the centre down; results of equal rank are in this order. */
  levels?: readonly string[]
  /** Titles of the shared principles by id. */
  principles?: Readonly<Record<string, ShownName>>
  /** Numbers of the documents, in their order: 中發〔2016〕32號. */
  numbers?: Record<SearchScript, readonly (string | null)[]>
  /** What typed references are resolved in; left out for a corpus too large to send whole. */
  goTo?: Record<SearchScript, readonly GoToDocument[]>
  /** Bytes of documents above which a gram is frequent; given only to try it on a small corpus. */
  limit?: number
}
