import { type GramRule, longestGrams, SMALL } from './gram.ts'

/** Positions of documents in the manifest, ascending. */
export type Places = readonly number[]

/**
 * Documents with an n-gram, and how much of each contains it, see `encodeCount`; null if the index
 * does not record it.
 */
export interface GramAnswer {
  places: Places
  counts: readonly number[] | null
}

/** The n-grams of an index, and what is known of them without a request. */
export interface GramIndex extends GramRule {
  /** Returns the documents with an n-gram; empty if the index does not contain it. */
  ask(gram: string): Promise<GramAnswer>
  /** True for every frequent n-gram, and for some others. */
  isFrequent(gram: string): boolean
  /** Bytes to load in order to read documents. */
  sizeOf(places: Places): number
  /** Bytes of documents above which an n-gram is frequent. */
  limit: number
  /** Set only in tests; default {@link SMALL}. */
  small?: number
  /** How rare a text is likely to be. */
  rarity(text: string): number
}

/** Documents that may contain a text. */
export interface FoundDocuments {
  places: Places
  /**
   * Whether all of them contain it. If not, no other documents can contain it, and their total size
   * is at most the limit, except for texts longer than the longest n-gram.
   */
  exact: boolean
  /**
   * How much of each document contains it, see `encodeCount`; null if the index does not record it.
   */
  counts: readonly number[] | null
}

const NONE: FoundDocuments = { places: [], exact: true, counts: null }

/**
 * Returns the documents with an n-gram. If the index lacks an n-gram whose two parts seemed
 * frequent, one of the parts is not frequent after all, or the n-gram occurs nowhere.
 */
async function documentsWith(gram: string, index: GramIndex): Promise<FoundDocuments> {
  const { places, counts } = await index.ask(gram)
  if (places.length > 0 || gram.length <= index.all) return { places, exact: true, counts }
  for (const part of [gram.slice(0, -1), gram.slice(1)]) {
    const found = await documentsWith(part, index)
    if (index.sizeOf(found.places) <= index.limit)
      return { places: found.places, exact: false, counts: null }
  }
  return NONE
}

/**
 * Finds the documents in which a clause contains a folded text, with as few n-grams as possible.
 */
export async function findDocuments(text: string, index: GramIndex): Promise<FoundDocuments> {
  const [first, ...others] = longestGrams(text, index)
    .map((gram) => ({ gram, frequent: index.isFrequent(gram), rarity: index.rarity(gram) }))
    .sort((a, b) => Number(a.frequent) - Number(b.frequent) || b.rarity - a.rarity)
  if (!first) return NONE
  const found = await documentsWith(first.gram, index)
  let { places } = found
  for (const { gram } of others) {
    if (index.sizeOf(places) <= (index.small ?? SMALL)) break
    const having = new Set((await documentsWith(gram, index)).places)
    places = places.filter((place) => having.has(place))
  }
  if (others.length === 0) return found
  return { places, exact: places.length === 0, counts: null }
}
