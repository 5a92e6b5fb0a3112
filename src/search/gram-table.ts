import { type ClauseList, readClauses } from './clause-list.ts'
import type { GramPlaces } from './gram-places.ts'
import { hashText } from './hash.ts'
import { NumberWriter, readPlaces, type TabledGram, writePlaces } from './place-list.ts'

/**
 * The grams that more than one document has, and all longer ones: `search/grams/<bucket>.json`. Not asked
 * of Pagefind, which keeps words with their places and goes through the documents of a word for each of
 * them: that would take several times the memory and time, and 100 KB more for a first query.
 */
export interface GramBucket {
  /** Of the manifest that it goes with. */
  version: string
  /** For each gram its documents and how much of each has it, as `writePlaces` writes them. */
  grams: Record<string, string>
}

/** Places in a bucket: about 20 KB compressed. */
const PLACES_A_BUCKET = 24_000

export function bucketOf(gram: string, buckets: number): number {
  return hashText(gram)[0] % buckets
}

/** The documents of a gram in its bucket; none for a gram that is not there. */
export function gramIn({ grams }: GramBucket, gram: string): TabledGram {
  return readPlaces(Object.hasOwn(grams, gram) ? (grams[gram] ?? '') : '')
}

/** The clauses of a gram in its bucket, a list a document; null for a gram that is not there. */
export function clausesIn({ grams }: GramBucket, gram: string): ClauseList[] | null {
  return Object.hasOwn(grams, gram) ? readClauses(grams[gram] ?? '') : null
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

/** The tables of a search as JSON, a text a file. */
export interface Tables {
  grams: string[]
  clauses: string[]
}

type Entries = [gram: string, text: string][]

/** The grams of each bucket as JSON, in an order that depends on nothing but them. */
export function fillBuckets(grams: Iterable<GramPlaces>): Tables & { places: number } {
  const entries: Entries = []
  const clauses: Entries = []
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

function inBuckets(entries: Entries, count: number): string[] {
  const buckets = Array.from({ length: count }, (): Entries => [])
  for (const entry of entries) buckets[bucketOf(entry[0], count)]?.push(entry)
  return buckets.map(entriesJson)
}

/** A bucket as JSON. */
export function bucketJson(grams: GramBucket['grams']): string {
  return entriesJson(Object.entries(grams))
}

// Not as an object: that has numbers first, and the order is to be that of the texts.
function entriesJson(entries: Entries): string {
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([gram, text]) => `${JSON.stringify(gram)}:"${text}"`).join(',')}}`
}
