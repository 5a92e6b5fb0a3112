/** A file of the tables: `search/grams/<bucket>.json.gz`. What is alike stands side by side, so that it compresses well. */
export interface GramBucketFile {
  /** Of the rest of the file: the manifest says the same of it, see `tableDigest`. */
  digest: string
  /** The grams, ascending, with a space between two: no gram has one. */
  grams: string
  /** The text of each up to its space, see `writePlaces`. */
  places: string
  /** What stands behind it; nothing where there is none. */
  counts: string
}

/** A part of the table as it is asked. */
export interface GramBucket {
  digest: string
  /** For each gram its documents and how much of each has it, as `writePlaces` writes them. */
  grams: Map<string, string>
}

export type GramEntries = [gram: string, text: string][]

/** A bucket as JSON without its digest, in an order that depends on nothing but the grams. */
export function bucketJson(entries: GramEntries): string {
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  const columns = entries.map(([gram, text]) => [gram, ...text.split(' ')])
  const column = (at: number) => columns.map((one) => one[at] ?? '').join(' ')
  return JSON.stringify({ grams: column(0), places: column(1), counts: column(2) })
}

/** A file of a bucket, of its JSON and digest. */
export function bucketFile(json: string, digest: string): string {
  return `{"digest":${JSON.stringify(digest)},${json.slice(1)}`
}

/** A bucket out of its file. */
export function readBucket({ digest, grams, places, counts }: GramBucketFile): GramBucket {
  const [texts, behind] = [places.split(' '), counts.split(' ')]
  const entries = grams.split(' ').map((gram, at): [string, string] => {
    const text = texts[at] ?? ''
    return [gram, behind[at] ? `${text} ${behind[at]}` : text]
  })
  return { digest, grams: new Map(entries) }
}
