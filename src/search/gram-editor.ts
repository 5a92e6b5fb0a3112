import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bucketJson, bucketOf, type GramBucket } from './gram-table.ts'
import { gramsFile } from './names.ts'
import { readPlaces, type TabledGram, writePlaces } from './place-list.ts'

const GRAMS = '"grams":'

/** A bucket: its grams as they stand in the file, and taken apart where they were asked for. */
interface OpenBucket {
  json: string
  grams: Record<string, string> | null
  isChanged: boolean
}

/** The table of grams of a built search, to be changed: buckets are read when first asked for. */
export class GramEditor {
  readonly #folder: string
  readonly #buckets: (OpenBucket | undefined)[]
  /** Documents of all grams together. */
  places: number

  constructor(folder: string, buckets: number, places: number) {
    this.#folder = folder
    this.#buckets = new Array(buckets)
    this.places = places
  }

  get(gram: string): TabledGram | null {
    const { grams } = this.#open(gram)
    const text = Object.hasOwn(grams, gram) ? grams[gram] : undefined
    return text === undefined ? null : readPlaces(text)
  }

  /** Sets how much of a document has a gram; null for none of it. */
  set(gram: string, place: number, count: number | null): void {
    const { places, counts } = this.get(gram) ?? { places: [], counts: [] }
    const entries = places
      .map((each, at): [number, number] => [each, counts[at] ?? 0])
      .filter(([each]) => each !== place)
    if (count !== null) entries.push([place, count])
    entries.sort(([a], [b]) => a - b)
    this.#put(gram, places.length, entries)
  }

  /** Takes a gram out of the table. */
  remove(gram: string): void {
    this.#put(gram, this.get(gram)?.places.length ?? 0, [])
  }

  #put(gram: string, before: number, entries: readonly [number, number][]): void {
    const bucket = this.#open(gram)
    bucket.isChanged = true
    this.places += entries.length - before
    if (entries.length === 0) delete bucket.grams[gram]
    else {
      const [places, counts] = [entries.map(([place]) => place), entries.map(([, count]) => count)]
      bucket.grams[gram] = writePlaces({ places, counts })
    }
  }

  /** The grams of each bucket as JSON. */
  *contents(): Generator<string> {
    for (let at = 0; at < this.#buckets.length; at++) {
      const bucket = this.#buckets[at] ?? this.#read(at)
      yield bucket.isChanged && bucket.grams ? bucketJson(bucket.grams) : bucket.json
    }
  }

  #open(gram: string): OpenBucket & { grams: Record<string, string> } {
    const at = bucketOf(gram, this.#buckets.length)
    const bucket = this.#buckets[at] ?? this.#read(at)
    this.#buckets[at] = bucket
    bucket.grams ??= JSON.parse(bucket.json) as GramBucket['grams']
    return bucket as OpenBucket & { grams: Record<string, string> }
  }

  #read(at: number): OpenBucket {
    const content = readFileSync(join(this.#folder, gramsFile(at)), 'utf8')
    const json = content.slice(content.indexOf(GRAMS) + GRAMS.length, -1)
    return { json, grams: null, isChanged: false }
  }
}
