import type { SearchHead, SearchScript } from './document.ts'

/** A document as the manifest knows it, without its text. */
export interface ManifestDocument {
  id: string
  /** Name of its record in the index. */
  record: string
  level: string | null
  issuer: string | null
  date: string | null
  /** Absent where nothing is known. */
  status?: string
  /** Bytes of its text, compressed, in whole hundreds. */
  size: number
}

/** What a search loads first: the documents in the order of the site, and what the index is the index of. */
export interface Manifest {
  /** Digest of everything that the search serves: another one means another index. */
  version: string
  /** Script that the corpus is published in. */
  script: SearchScript
  /** Levels of government, from the centre down. */
  levels: readonly string[]
  /** Number of indexes that the documents are spread over. */
  shards: number
  /** The most frequent characters of the folded texts; empty for a corpus of a few chunks. */
  frequentCharacters: string
  /** The frequent grams as a Bloom filter, Base64. */
  frequentGrams: string
  /** Bytes of documents above which a gram is frequent. */
  limit: number
  /** Number of files that the table of grams is spread over. */
  gramBuckets: number
  /** Digests of the files of the tables, see `tableDigest`. */
  tables: string
  documents: ManifestDocument[]
}

/**
 * The manifest as it stands in the file: a column a property, names once in a table, nothing that is
 * not needed to find and order documents. It is on the way of every first search: 22 KB compressed for
 * 3,417 documents.
 */
export interface ManifestFile {
  version: string
  script: SearchScript
  levels: readonly string[]
  shards: number
  frequentCharacters: string
  frequentGrams: string
  limit: number
  gramBuckets: number
  tables: string
  names: string[]
  id: string[]
  record: string[]
  /** Index into `names`, or -1. */
  level: number[]
  issuer: number[]
  date: number[]
  /** Left out where nothing is known of any document. */
  status?: number[]
  /** In hundreds of bytes. */
  size: number[]
}

/** Bytes that sizes are counted in. */
export const SIZE_UNIT = 100

/** What the manifest takes from a document; names in the published script. */
export function manifestDocument(
  { id, level, issuer, date, status }: SearchHead,
  script: SearchScript,
  record: string,
  size: number,
): ManifestDocument {
  return {
    id,
    record,
    level: level?.[script] ?? null,
    issuer: issuer?.[script] ?? null,
    date,
    ...(status !== undefined && { status }),
    size,
  }
}

/** The manifest in columns. */
export function encodeManifest(manifest: Manifest): ManifestFile {
  const { documents, ...facts } = manifest
  const names = new Map<string, number>()
  const nameIndex = (name: string | null) => {
    if (name === null) return -1
    const index = names.get(name) ?? names.size
    names.set(name, index)
    return index
  }
  return {
    ...facts,
    id: documents.map((document) => document.id),
    record: documents.map((document) => document.record),
    level: documents.map((document) => nameIndex(document.level)),
    issuer: documents.map((document) => nameIndex(document.issuer)),
    date: documents.map((document) => nameIndex(document.date)),
    ...(documents.some(({ status }) => status !== undefined) && {
      status: documents.map((document) => nameIndex(document.status ?? null)),
    }),
    size: documents.map((document) => document.size / SIZE_UNIT),
    names: [...names.keys()],
  }
}

/** The manifest out of its columns. */
export function decodeManifest(file: ManifestFile): Manifest {
  const name = (index: number | undefined) => file.names[index ?? -1] ?? null
  return {
    version: file.version,
    script: file.script,
    levels: file.levels,
    shards: file.shards,
    frequentCharacters: file.frequentCharacters,
    frequentGrams: file.frequentGrams,
    limit: file.limit,
    gramBuckets: file.gramBuckets,
    tables: file.tables,
    documents: file.id.map((id, at) => {
      const status = name(file.status?.[at])
      return {
        id,
        record: file.record[at] ?? '',
        level: name(file.level[at]),
        issuer: name(file.issuer[at]),
        date: name(file.date[at]),
        ...(status !== null && { status }),
        size: (file.size[at] ?? 0) * SIZE_UNIT,
      }
    }),
  }
}
