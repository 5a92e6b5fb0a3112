import type { Built } from './index-corpus.ts'
import type { Preparation } from './prepare-index.ts'
import { countCharacters } from './rarity.ts'

/** What a later build of the search needs to know of a built one, beside its files. */
export interface IndexState {
  /** Of its manifest. */
  version: string
  /** Bytes of documents above which a gram is frequent. */
  limit: number
  /** Documents of all grams in the table together. */
  places: number
  frequent: string[]
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
  { documents, all, limit }: Preparation,
  { contents, pairs, frequent, places, version }: Built,
  keys: readonly string[],
): IndexState | null {
  // A corpus of which only the characters are known has no table: it is indexed anew in no time.
  if (all !== ALL) return null
  const characters = new Map<string, number>()
  for (const { texts } of documents)
    for (const [character, count] of countCharacters(texts.map(({ folded }) => folded)))
      characters.set(character, (characters.get(character) ?? 0) + count)
  return {
    ...{ version, limit, places, frequent: [...frequent], characters: [...characters] },
    pairs: [...pairs].map(([from, targets]) => [from, [...targets]]),
    documents: documents.map(({ document, size }, at) => ({
      ...{ id: document.id, key: keys[at] ?? '', size, content: contents[at] ?? '' },
    })),
  }
}

/** Length up to which the index of a corpus with a table knows all grams. */
export const ALL = 2
