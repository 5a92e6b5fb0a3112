import type { Built } from './index-corpus.ts'
import type { Preparation } from './prepare-index.ts'
import type { SearchUpdate } from './update-index.ts'

/** What a later build needs to know of a built search, beside its files. */
export interface IndexState {
  /** Version in its manifest. */
  version: string
  /** Bytes of documents above which an n-gram is frequent. */
  limit: number
  /** Sum of the number of documents over all n-grams in the table. */
  places: number
  frequent: string[]
  /** Digest of each file of texts. */
  texts: string[]
  /** How often each character occurs in the searched texts. */
  characters: [string, number][]
  /** For each character, how often it became each character in the other script. */
  pairs: [string, [string, number][]][]
  documents: {
    id: string
    /** Digest of everything its part of the search was built from. */
    key: string
    size: number
    /** Content of its record in the index. */
    content: string
  }[]
}

/** The state of a search that was built from scratch. */
export function indexState(
  { documents, counts, all, limit }: Preparation,
  { contents, texts, pairs, frequent, places, version }: Built,
  { documents: heads, keys }: Pick<SearchUpdate, 'documents' | 'keys'>,
): IndexState | null {
  // A corpus of which only the characters are indexed has no table; indexing it again takes no
  // time.
  if (all !== ALL) return null
  return {
    ...{
      version,
      limit,
      texts,
      places,
      frequent: [...frequent],
      characters: [...(counts[0]?.characters ?? [])],
    },
    pairs: [...pairs].map(([from, targets]) => [from, [...targets]]),
    documents: heads.map(({ id }, at) => ({
      ...{ id, key: keys[at] ?? '', size: documents[at]?.size ?? 0, content: contents[at] ?? '' },
    })),
  }
}

/** Length up to which the index of a corpus with a table contains all n-grams. */
export const ALL = 2
