import type { GoToDocument } from '../citation/resolve.ts'
import type { SearchDocument, SearchHead, SearchScript, ShownName } from './document.ts'

/** What the search of a site is built from. */
export interface SearchIndexInput {
  /** In the order of the site. */
  documents: readonly SearchHead[]
  /** A document with its texts, by its place: asked for when it is its turn, since those of many are too much to hold. */
  read: (place: number) => SearchDocument
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

/** The documents of an input, all at hand. */
export function held(
  documents: readonly SearchDocument[],
): Pick<SearchIndexInput, 'documents' | 'read'> {
  return {
    documents,
    read(place) {
      const document = documents[place]
      if (!document) throw new Error(`no document ${place}`)
      return document
    },
  }
}
