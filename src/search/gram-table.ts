import { hashText } from './hash.ts'

/**
 * Documents of the grams that are not asked of Pagefind: `search/grams/<bucket>.json`. Frequent grams are
 * there because Pagefind, which keeps words with their places and goes through the documents of a word for
 * each of them, would take several times the memory and time; longer ones because they are only in the
 * index for what is frequent in them.
 */
export interface GramBucket {
  /** Of the manifest that it goes with. */
  version: string
  /** For each gram the places of its documents: the first, then by how much each is after the one before. */
  grams: Record<string, number[]>
}

/** Places in a bucket: about 15 KB compressed. */
const PLACES_A_BUCKET = 15_000

/** How many buckets hold a number of places. */
function bucketCount(places: number): number {
  return Math.ceil(places / PLACES_A_BUCKET)
}

export function bucketOf(gram: string, buckets: number): number {
  return hashText(gram)[0] % buckets
}

/** Differences of ascending numbers. */
function encodePlaces(places: readonly number[]): number[] {
  return places.map((place, at) => place - (places[at - 1] ?? 0))
}

/** The places of a gram in its bucket; none for a gram that is not there. */
export function placesIn({ grams }: GramBucket, gram: string): number[] {
  const steps = Object.hasOwn(grams, gram) ? (grams[gram] ?? []) : []
  let place = 0
  return steps.map((step) => {
    place += step
    return place
  })
}

/** The grams by bucket, in an order that depends on nothing but them. */
export function fillBuckets(grams: ReadonlyMap<string, readonly number[]>): GramBucket['grams'][] {
  let places = 0
  for (const one of grams.values()) places += one.length
  const count = bucketCount(places)
  const buckets = Array.from({ length: count }, (): GramBucket['grams'] => ({}))
  for (const gram of [...grams.keys()].sort()) {
    const bucket = buckets[bucketOf(gram, count)]
    if (bucket) bucket[gram] = encodePlaces(grams.get(gram) ?? [])
  }
  return buckets
}
