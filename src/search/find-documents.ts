import { type GramRule, longestGrams, SMALL } from './gram.ts'

/** Places of documents in the manifest, in its order. */
export type Places = readonly number[]

/** Documents with a gram, and how much of each has it, see `encodeCount`; null where the index does not say. */
export interface GramAnswer {
  places: Places
  counts: readonly number[] | null
}

/** The grams of an index, and what is known of them before asking. */
export interface GramIndex extends GramRule {
  /** Documents with a gram; none where the index does not have the gram. */
  ask(gram: string): Promise<GramAnswer>
  /** True of every frequent gram, and of some others. */
  isFrequent(gram: string): boolean
  /** Bytes that reading documents takes. */
  sizeOf(places: Places): number
  /** Bytes above which a gram is frequent. */
  limit: number
  /** Left out but to try it: {@link SMALL}. */
  small?: number
  /** How rare a text is likely to be. */
  rarity(text: string): number
}

/** Documents that may have a text. */
export interface FoundDocuments {
  places: Places
  /**
   * Whether all of them have it; else they are all that can, and, but for texts that are longer than a
   * gram can be, together not above the limit.
   */
  exact: boolean
  /** How much of each document has it, see `encodeCount`; null where the index does not say. */
  counts: readonly number[] | null
}

const NONE: FoundDocuments = { places: [], exact: true, counts: null }

/**
 * Documents with a gram. One that the index does not have, though it was taken for one with two frequent
 * parts, has a part that is not frequent, or stands nowhere.
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

/** Finds the documents that have a folded text in one of their clauses, with as few grams as will do. */
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
