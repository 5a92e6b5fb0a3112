import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { splitClauses } from './clause-list.ts'
import type { GramUse } from './document-grams.ts'
import { hasClauses } from './gram.ts'
import { bucketJson, type GramBucket, type GramBucketFile, readBucket } from './gram-bucket.ts'
import { bucketOf, clauseBucketCount, type FormerTable, type Tables } from './gram-table.ts'
import { ALL } from './index-state.ts'
import type { Manifest } from './manifest.ts'
import { clausesFile, gramsFile } from './names.ts'
import { readPlaces, type TabledGram, writePlaces } from './place-list.ts'
import { tableDigest } from './table-digest.ts'

/** A bucket that was read. */
interface OpenBucket {
  grams: GramBucket['grams']
  isChanged: boolean
}

/** The files of a table, read on demand. */
class TableFiles {
  readonly #files: readonly FormerTable[]
  readonly #buckets: (OpenBucket | undefined)[]

  constructor(files: readonly FormerTable[]) {
    this.#files = files
    this.#buckets = new Array(files.length)
  }

  get(gram: string): string | null {
    return this.#open(gram).grams.get(gram) ?? null
  }

  /** Sets the text of an n-gram; null removes it. */
  set(gram: string, text: string | null): void {
    const bucket = this.#open(gram)
    bucket.isChanged = true
    if (text === null) bucket.grams.delete(gram)
    else bucket.grams.set(gram, text)
  }

  /** The n-grams of each bucket as JSON if they changed, else its file. */
  contents(): (string | FormerTable)[] {
    return this.#files.map((file, at) => {
      const bucket = this.#buckets[at]
      return bucket?.isChanged ? bucketJson([...bucket.grams]) : file
    })
  }

  #open(gram: string): OpenBucket {
    const at = bucketOf(gram, this.#files.length)
    const bucket = this.#buckets[at] ?? this.#read(at)
    this.#buckets[at] = bucket
    return bucket
  }

  #read(at: number): OpenBucket {
    const json = gunzipSync(readFileSync(this.#files[at]?.path ?? '')).toString()
    return { ...readBucket(JSON.parse(json) as GramBucketFile), isChanged: false }
  }
}

/** Edits the n-gram tables of a built search. */
export class GramEditor {
  readonly #grams: TableFiles
  readonly #clauses: TableFiles
  readonly #isFrequent: (gram: string) => boolean
  /** Sum of the number of documents over all n-grams. */
  places: number

  constructor(
    folder: string,
    { gramBuckets, tables }: Pick<Manifest, 'gramBuckets' | 'tables'>,
    places: number,
    isFrequent: (gram: string) => boolean,
  ) {
    const files = (name: (bucket: number) => string, count: number, first: number) =>
      Array.from({ length: count }, (_, at) => ({
        path: join(folder, name(at)),
        digest: tableDigest(tables, first + at),
      }))
    this.#grams = new TableFiles(files(gramsFile, gramBuckets, 0))
    const clauses = clauseBucketCount(gramBuckets)
    this.#clauses = new TableFiles(files(clausesFile, clauses, gramBuckets))
    this.#isFrequent = isFrequent
    this.places = places
  }

  get(gram: string): TabledGram | null {
    const text = this.#grams.get(gram)
    return text === null ? null : readPlaces(text)
  }

  /** Sets how much of a document contains an n-gram, and where; null removes the document. */
  set(gram: string, place: number, use: GramUse | null): void {
    const { places, counts } = this.get(gram) ?? { places: [], counts: [] }
    const isListed = hasClauses(gram.length, ALL) && this.#isFrequent(gram)
    const lists = isListed ? splitClauses(this.#clauses.get(gram) ?? '') : []
    const entries = places
      .map((each, at) => ({ place: each, count: counts[at] ?? 0, clauses: lists[at] ?? '' }))
      .filter((each) => each.place !== place)
    if (use !== null) entries.push({ ...use, place })
    entries.sort((a, b) => a.place - b.place)
    this.places += entries.length - places.length
    const columns = {
      places: entries.map((each) => each.place),
      counts: entries.map((each) => each.count),
    }
    this.#grams.set(gram, entries.length === 0 ? null : writePlaces(columns))
    if (!isListed) return
    const clauses = entries.map((each) => each.clauses).join('')
    this.#clauses.set(gram, entries.length === 0 ? null : clauses)
  }

  /** Removes an n-gram from the tables. */
  remove(gram: string): void {
    this.places -= this.get(gram)?.places.length ?? 0
    this.#grams.set(gram, null)
    if (hasClauses(gram.length, ALL) && this.#isFrequent(gram)) this.#clauses.set(gram, null)
  }

  /** The contents of the files of the tables. */
  contents(): Tables {
    return { grams: this.#grams.contents(), clauses: this.#clauses.contents() }
  }
}
