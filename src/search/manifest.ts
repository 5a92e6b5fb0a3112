import type { SearchHead, SearchScript } from './document.ts'

/** A document in the manifest, without its text. */
export interface ManifestDocument {
  id: string
  /** Name of its record in the index. */
  record: string
  level: string | null
  issuer: string | null
  date: string | null
  /** Absent if nothing is known. */
  status?: string
  /** Size of its compressed text in bytes, a multiple of 100. */
  size: number
}

/**
 * The file that a search loads first: the documents in the order of the site, and the properties of
 * the index.
 */
export interface Manifest {
  /** Digest of all files of the search; a different one means a different index. */
  version: string
  /** Script that the corpus is published in. */
  script: SearchScript
  /** Levels of government, from central down. */
  levels: readonly string[]
  /** Number of indexes that the documents are divided into. */
  shards: number
  /** The most frequent characters of the folded texts; empty if the index has only a few chunks. */
  frequentCharacters: string
  /** The frequent n-grams as a Bloom filter, Base64. */
  frequentGrams: string
  /** Bytes of documents above which an n-gram is frequent. */
  limit: number
  /** Number of files of the n-gram table. */
  gramBuckets: number
  /** Digests of the files of the tables, see `tableDigest`. */
  tables: string
  documents: ManifestDocument[]
}

/**
 * The manifest as stored: a column per property, names in a table without repetition, only what is
 * needed to find and order documents. Every first search loads it: 22 KB compressed for 3,417
 * documents.
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
  /** Absent if nothing is known of any document. */
  status?: number[]
  /** In hundreds of bytes. */
  size: number[]
}

/** Unit of sizes, in bytes. */
export const SIZE_UNIT = 100

/** Creates the manifest entry of a document, with names in the published script. */
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

/** Encodes the manifest in columns. */
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

/** Decodes the manifest from its columns. */
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
