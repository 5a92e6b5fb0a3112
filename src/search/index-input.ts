import type { GoToDocument } from '../citation/resolve.ts'
import type { SearchDocument, SearchHead, SearchScript, ShownName } from './document.ts'
import type { PreparedDocument } from './prepare-document.ts'

/** The input from which the search of a site is built. */
export interface SearchIndexInput {
  /** In the order of the site. */
  documents: readonly SearchHead[]
  /**
   * Returns a document with its texts, by position. Called when needed, since many documents would
   * not fit in memory.
   */
  read: (place: number) => SearchDocument
  /** What was prepared of a document before, so that its text need not be read yet; null where nothing was. */
  prepared?: (place: number) => PreparedDocument | null
  /** Folder of the built site. */
  outDir: string
  /** Script that the corpus is published in. */
  script: SearchScript
  /** Levels of government, from central down; results of equal rank are in this order. */
  levels?: readonly string[]
  /** Titles of the shared principles by id. */
  principles?: Readonly<Record<string, ShownName>>
  /** Document numbers, in the order of `documents`: 中發〔2016〕32號. */
  numbers?: Record<SearchScript, readonly (string | null)[]>
  /** Data in which typed references are resolved; absent for a corpus too large to send in full. */
  goTo?: Record<SearchScript, readonly GoToDocument[]>
  /** Bytes of documents above which an n-gram is frequent; set only to test a small corpus. */
  limit?: number
}

/** Input with all documents in memory. */
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
