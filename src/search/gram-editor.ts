import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readClauses, writeClauses } from './clause-list.ts'
import type { GramUse } from './document-grams.ts'
import { hasClauses } from './gram.ts'
import {
  bucketJson,
  bucketOf,
  clauseBucketCount,
  type GramBucket,
  type Tables,
} from './gram-table.ts'
import { ALL } from './index-state.ts'
import { clausesFile, gramsFile } from './names.ts'
import { readPlaces, type TabledGram, writePlaces } from './place-list.ts'

const GRAMS = '"grams":'

/** A bucket: its grams as they stand in the file, and taken apart where they were asked for. */
interface OpenBucket {
  json: string
  grams: Record<string, string> | null
  isChanged: boolean
}

/** The files of a table: read when first asked for. */
class TableFiles {
  readonly #path: (bucket: number) => string
  readonly #buckets: (OpenBucket | undefined)[]

  constructor(path: (bucket: number) => string, buckets: number) {
    this.#path = path
    this.#buckets = new Array(buckets)
  }

  get(gram: string): string | null {
    const { grams } = this.#open(gram)
    return Object.hasOwn(grams, gram) ? (grams[gram] ?? null) : null
  }

  /** Sets the text of a gram; null takes it out. */
  set(gram: string, text: string | null): void {
    const bucket = this.#open(gram)
    bucket.isChanged = true
    if (text === null) delete bucket.grams[gram]
    else bucket.grams[gram] = text
  }

  /** The grams of each bucket as JSON. */
  contents(): string[] {
    return Array.from(this.#buckets, (open, at) => {
      const bucket = open ?? this.#read(at)
      return bucket.isChanged && bucket.grams ? bucketJson(bucket.grams) : bucket.json
    })
  }

  #open(gram: string): OpenBucket & { grams: Record<string, string> } {
    const at = bucketOf(gram, this.#buckets.length)
    const bucket = this.#buckets[at] ?? this.#read(at)
    this.#buckets[at] = bucket
    bucket.grams ??= JSON.parse(bucket.json) as GramBucket['grams']
    return bucket as OpenBucket & { grams: Record<string, string> }
  }

  #read(at: number): OpenBucket {
    const content = readFileSync(this.#path(at), 'utf8')
    const json = content.slice(content.indexOf(GRAMS) + GRAMS.length, -1)
    return { json, grams: null, isChanged: false }
  }
}

/** The tables of grams of a built search, to be changed. */
export class GramEditor {
  readonly #grams: TableFiles
  readonly #clauses: TableFiles
  readonly #isFrequent: (gram: string) => boolean
  /** Documents of all grams together. */
  places: number

  constructor(
    folder: string,
    buckets: number,
    places: number,
    isFrequent: (gram: string) => boolean,
  ) {
    this.#grams = new TableFiles((at) => join(folder, gramsFile(at)), buckets)
    const files = clauseBucketCount(buckets)
    this.#clauses = new TableFiles((at) => join(folder, clausesFile(at)), files)
    this.#isFrequent = isFrequent
    this.places = places
  }

  get(gram: string): TabledGram | null {
    const text = this.#grams.get(gram)
    return text === null ? null : readPlaces(text)
  }

  /** Sets how much of a document has a gram, and where; null for none of it. */
  set(gram: string, place: number, use: GramUse | null): void {
    const { places, counts } = this.get(gram) ?? { places: [], counts: [] }
    const isListed = hasClauses(gram.length, ALL) && this.#isFrequent(gram)
    const lists = isListed ? readClauses(this.#clauses.get(gram) ?? '') : []
    const entries = places
      .map((each, at) => ({
        ...{ place: each, count: counts[at] ?? 0 },
        clauses: writeClauses(lists[at] ?? []),
      }))
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

  /** Takes a gram out of the tables. */
  remove(gram: string): void {
    this.places -= this.get(gram)?.places.length ?? 0
    this.#grams.set(gram, null)
    if (hasClauses(gram.length, ALL) && this.#isFrequent(gram)) this.#clauses.set(gram, null)
  }

  /** What the files of the tables have. */
  contents(): Tables {
    return { grams: this.#grams.contents(), clauses: this.#clauses.contents() }
  }
}
