import type { Built } from './index-corpus.ts'
import type { Preparation } from './prepare-index.ts'
import type { SearchUpdate } from './update-index.ts'

/** What a later build of the search needs to know of a built one, beside its files. */
export interface IndexState {
  /** Of its manifest. */
  version: string
  /** Bytes of documents above which a gram is frequent. */
  limit: number
  /** Documents of all grams in the table together. */
  places: number
  frequent: string[]
  /** Digest of each file of texts. */
  texts: string[]
  /** How often each character stands in the texts that are searched. */
  characters: [string, number][]
  /** How often each character became which in the other script. */
  pairs: [string, [string, number][]][]
  documents: {
    id: string
    /** Digest of all that its part of the search was made from. */
    key: string
    size: number
    /** Of its record in the index. */
    content: string
  }[]
}

/** The state of a search that was built from nothing. */
export function indexState(
  { documents, counts, all, limit }: Preparation,
  { contents, texts, pairs, frequent, places, version }: Built,
  { documents: heads, keys }: Pick<SearchUpdate, 'documents' | 'keys'>,
): IndexState | null {
  // A corpus of which only the characters are known has no table: it is indexed anew in no time.
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

/** Length up to which the index of a corpus with a table knows all grams. */
export const ALL = 2
