import { type ClauseList, readClauses } from './clause-list.ts'
import { bucketJson, type GramBucket, type GramEntries } from './gram-bucket.ts'
import type { GramPlaces } from './gram-places.ts'
import { hashText } from './hash.ts'
import { NumberWriter, readPlaces, type TabledGram, writePlaces } from './place-list.ts'

/** Document entries per bucket: for mainland laws about 32 KB compressed, in some 790 files. */
const PLACES_A_BUCKET = 26_000

export function bucketOf(gram: string, buckets: number): number {
  return hashText(gram)[0] % buckets
}

/** The documents of an n-gram in its bucket; empty if it is not there. */
export function gramIn({ grams }: GramBucket, gram: string): TabledGram {
  return readPlaces(grams.get(gram) ?? '')
}

/** The clauses of an n-gram in its bucket, a list per document; null if it is not there. */
export function clausesIn({ grams }: GramBucket, gram: string): ClauseList[] | null {
  const text = grams.get(gram)
  return text === undefined ? null : readClauses(text)
}

/** Number of buckets of a table, given the number of document entries. */
export function bucketCount(places: number): number {
  return Math.ceil(places / PLACES_A_BUCKET)
}

/** Most files of clauses. A large corpus has few large files, since few queries need them. */
const CLAUSE_BUCKETS = 80

/**
 * Number of files for the clauses of frequent n-grams, given the number of buckets of the table.
 */
export function clauseBucketCount(buckets: number): number {
  return Math.min(CLAUSE_BUCKETS, Math.ceil(buckets / 4))
}

/** A file of the former search that can be reused unchanged, with its digest. */
export interface FormerTable {
  path: string
  digest: string
}

/**
 * The tables of a search: n-grams in more than one document, and all longer ones. They are not
 * stored in Pagefind, which keeps word positions and goes through the documents of a word for each
 * of them: that would take several times the memory and time, and 100 KB more for a first query. An
 * entry per file: its n-grams as JSON, or an existing file.
 */
export interface Tables {
  grams: (string | FormerTable)[]
  clauses: (string | FormerTable)[]
}

/** Sorts n-grams into buckets, each as JSON, in an order that depends only on the n-grams. */
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
