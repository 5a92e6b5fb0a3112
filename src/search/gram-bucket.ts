/**
 * A file of the tables: `search/grams/<bucket>.json.gz`. Similar data is stored together, so that
 * it compresses well.
 */
export interface GramBucketFile {
  /** Digest of the rest of the file; the manifest has the same, see `tableDigest`. */
  digest: string
  /** The n-grams, ascending, separated by spaces: no n-gram contains one. */
  grams: string
  /** The documents of each, the part of `writePlaces` before its space. */
  places: string
  /** The counts of each, the part after the space; empty if there is none. */
  counts: string
}

/** A part of the table, ready for lookup. */
export interface GramBucket {
  digest: string
  /** For each n-gram its documents and how much of each contains it, encoded by `writePlaces`. */
  grams: Map<string, string>
}

export type GramEntries = [gram: string, text: string][]

/** Encodes a bucket as JSON without its digest, in an order that depends only on the n-grams. */
export function bucketJson(entries: GramEntries): string {
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  const columns = entries.map(([gram, text]) => [gram, ...text.split(' ')])
  const column = (at: number) => columns.map((one) => one[at] ?? '').join(' ')
  return JSON.stringify({ grams: column(0), places: column(1), counts: column(2) })
}

/** Combines the JSON of a bucket with its digest. */
export function bucketFile(json: string, digest: string): string {
  return `{"digest":${JSON.stringify(digest)},${json.slice(1)}`
}

/** Decodes the file of a bucket. */
export function readBucket({ digest, grams, places, counts }: GramBucketFile): GramBucket {
  const [texts, behind] = [places.split(' '), counts.split(' ')]
  const entries = grams.split(' ').map((gram, at): [string, string] => {
    const text = texts[at] ?? ''
    return [gram, behind[at] ? `${text} ${behind[at]}` : text]
  })
  return { digest, grams: new Map(entries) }
}
