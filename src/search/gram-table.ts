import type { GramPlaces } from './gram-places.ts'
import { hashText } from './hash.ts'

/**
 * The grams that more than one document has, and all longer ones: `search/grams/<bucket>.json`. Not asked
 * of Pagefind, which keeps words with their places and goes through the documents of a word for each of
 * them: that would take several times the memory and time, and 100 KB more for a first query.
 */
export interface GramBucket {
  /** Of the manifest that it goes with. */
  version: string
  /**
   * For each gram the places of its documents, the first and then by how much each is after the one
   * before. Where not all have it in one clause, −1 and numbers that say how much of each document has it
   * (see `encodeCount`) follow: `[3, 1, 7]` is a gram in one clause each of the documents 3, 4 and 11,
   * `[3, 1, -1, 2, 1]` one in two clauses of the document 3 and one of 4.
   */
  grams: Record<string, number[]>
}

/** Documents with a gram, and how much of each has it. */
export interface TabledGram {
  places: number[]
  counts: number[]
}

/** Places in a bucket: about 20 KB compressed. */
const PLACES_A_BUCKET = 14_000

export function bucketOf(gram: string, buckets: number): number {
  return hashText(gram)[0] % buckets
}

/** The documents of a gram in its bucket; none for a gram that is not there. */
export function gramIn({ grams }: GramBucket, gram: string): TabledGram {
  const numbers = Object.hasOwn(grams, gram) ? (grams[gram] ?? []) : []
  const end = numbers.indexOf(-1)
  let place = 0
  const places = (end === -1 ? numbers : numbers.slice(0, end)).map((step) => {
    place += step
    return place
  })
  return { places, counts: end === -1 ? places.map(() => 1) : numbers.slice(end + 1) }
}

/** The grams of each bucket as JSON, in an order that depends on nothing but them. */
export function fillBuckets(grams: Iterable<GramPlaces>): string[] {
  const entries: [gram: string, json: string][] = []
  let places = 0
  for (const one of grams) {
    places += one.places.length
    entries.push([one.gram, numbersJson(one)])
  }
  const count = Math.ceil(places / PLACES_A_BUCKET)
  const buckets = Array.from({ length: count }, (): typeof entries => [])
  for (const entry of entries) buckets[bucketOf(entry[0], count)]?.push(entry)
  return buckets.map(bucketJson)
}

function bucketJson(entries: [gram: string, json: string][]): string {
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([gram, json]) => `${JSON.stringify(gram)}:${json}`).join(',')}}`
}

function numbersJson({ places, counts }: GramPlaces): string {
  const steps = places.map((place, at) => place - (places[at - 1] ?? 0))
  return counts.every((count) => count === 1)
    ? `[${steps.join(',')}]`
    : `[${steps.join(',')},-1,${counts.join(',')}]`
}
