import { type ClauseList, readClauses } from './clause-list.ts'
import { bucketJson, type GramBucket, type GramEntries } from './gram-bucket.ts'
import type { GramPlaces } from './gram-places.ts'
import { hashText } from './hash.ts'
import { NumberWriter, readPlaces, type TabledGram, writePlaces } from './place-list.ts'

/** Places in a bucket: about 20 KB compressed. */
const PLACES_A_BUCKET = 24_000

export function bucketOf(gram: string, buckets: number): number {
  return hashText(gram)[0] % buckets
}

/** The documents of a gram in its bucket; none for a gram that is not there. */
export function gramIn({ grams }: GramBucket, gram: string): TabledGram {
  return readPlaces(grams.get(gram) ?? '')
}

/** The clauses of a gram in its bucket, a list a document; null for a gram that is not there. */
export function clausesIn({ grams }: GramBucket, gram: string): ClauseList[] | null {
  const text = grams.get(gram)
  return text === undefined ? null : readClauses(text)
}

/** How many buckets a table has, by the documents of all its grams together. */
export function bucketCount(places: number): number {
  return Math.ceil(places / PLACES_A_BUCKET)
}

/** Most files of clauses: of a large corpus few and large ones, since few queries ask for them. */
const CLAUSE_BUCKETS = 80

/** How many files the clauses of frequent grams are spread over, by those of the table. */
export function clauseBucketCount(buckets: number): number {
  return Math.min(CLAUSE_BUCKETS, Math.ceil(buckets / 4))
}

/** A file of a former search that would be the same, with its digest. */
export interface FormerTable {
  path: string
  digest: string
}

/**
 * The tables of a search: grams that more than one document has, and all longer ones. Not asked of Pagefind, which
 * keeps words with their places and goes through the documents of a word for each of them: that would take several
 * times the memory and time, and 100 KB more for a first query. A file each: its grams as JSON, or where it stands already. */
export interface Tables {
  grams: (string | FormerTable)[]
  clauses: (string | FormerTable)[]
}

/** The grams of each bucket as JSON, in an order that depends on nothing but them. */
export function fillBuckets(grams: Iterable<GramPlaces>) {
  const entries: GramEntries = []
  const clauses: GramEntries = []
  let places = 0
  const writer = new NumberWriter()
  for (const one of grams) {
    places += one.places.length
    entries.push([one.gram, writePlaces(one, writer)])
    if (one.clauses !== null) clauses.push([one.gram, one.clauses])
  }
  const count = bucketCount(places)
  return {
    grams: inBuckets(entries, count),
    clauses: inBuckets(clauses, clauseBucketCount(count)),
    places,
  }
}

function inBuckets(entries: GramEntries, count: number): string[] {
  const buckets = Array.from({ length: count }, (): GramEntries => [])
  for (const entry of entries) buckets[bucketOf(entry[0], count)]?.push(entry)
  return buckets.map(bucketJson)
}
