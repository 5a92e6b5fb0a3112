import { countClauses } from '../corpus/count-clauses.ts'
import type { Document } from '../corpus/model.ts'
import type { AddressSite } from './address.ts'
import { basePath, clauseKey, permalink } from './address.ts'
import { textHash } from './clause-text.ts'
import { numberedClauses } from './joint-numbers.ts'

/** One clause in `/clauses.json`. */
interface RegistryClause {
  /** `central/2-4`. */
  id: string
  document: string
  /** As printed. */
  label: string
  heading: string | null
  /** The permalink. */
  url: string
  /** SHA-256 of the clause's own published text, UTF-8. */
  sha256: string
}

/** A document in the registry: its address and the hash of its whole text. */
interface RegistryDocument {
  id: string
  title: string
  url: string
  sha256: string
}

/**
 * An id that is no longer in use: the id that it leads to now, or null when the text was withdrawn.
 */
export interface RetiredId {
  id: string
  movedTo: string | null
  /** ISO 8601 day of the retirement. */
  date: string
  why: string
}

/**
 * `/clauses/<document>.json`: a document with its clauses. Entries are as in `/clauses.json`, which programs rely on,
 * though that repeats the document in each.
 */
export interface RegistryPart {
  /** Version of this format. */
  version: 1
  document: RegistryDocument
  clauses: RegistryClause[]
}

/**
 * A document in the `/clauses.json` of a site with many clauses: the data needed to find its part.
 */
interface IndexedDocument {
  id: string
  title: string
  level: string | null
  /** Number of clauses in its part. */
  clauses: number
}

/** `/clauses.json` of a site with more clauses than one file should contain. */
export interface RegistryIndex {
  version: 1
  /** Path of a document's part, with `{document}` for its id. */
  parts: string
  documents: IndexedDocument[]
  retired: RetiredId[]
}

/** Most clauses that `/clauses.json` lists itself: about 300 KB, 80 KB compressed. */
const MOST_IN_ONE_FILE = 1_000

/** `/clauses.json` of a small site: every address with the hash of its text. */
export interface Registry {
  /** Version of this format. */
  version: 1
  documents: RegistryDocument[]
  clauses: RegistryClause[]
  retired: RetiredId[]
}

/** The registry of a corpus, documents in the given order and clauses in page order. */
export function registry(
  documents: readonly Document[],
  site: AddressSite,
  retired: readonly RetiredId[] = [],
): Registry {
  return {
    version: 1,
    documents: documents.map((document) => documentEntry(document, site)),
    clauses: documents.flatMap((document) => documentClauses(document, site)),
    retired: [...retired],
  }
}

/** The registry of one document: a file that changes only when the document does. */
export function registryPart(document: Document, site: AddressSite): RegistryPart {
  return {
    version: 1,
    document: documentEntry(document, site),
    clauses: documentClauses(document, site),
  }
}

/** Content of `/clauses.json`: the registry, or for a large site an index of its parts. */
export function registryFile(
  documents: readonly Document[],
  site: AddressSite,
  retired: readonly RetiredId[],
): Registry | RegistryIndex {
  const counts = documents.map(countClauses)
  if (counts.reduce((sum, count) => sum + count, 0) <= MOST_IN_ONE_FILE)
    return registry(documents, site, retired)
  return {
    version: 1,
    parts: `${basePath(site.base)}clauses/{document}.json`,
    documents: documents.map(({ id, meta: { title, level } }, place) => ({
      ...{ id, title, level },
      clauses: counts[place] ?? 0,
    })),
    retired: [...retired],
  }
}

function documentEntry(document: Document, site: AddressSite): RegistryDocument {
  return {
    id: document.id,
    title: document.meta.title,
    url: permalink(document.id, null, site),
    sha256: textHash(document, null),
  }
}

function documentClauses(document: Document, site: AddressSite): RegistryClause[] {
  return numberedClauses(document).map(({ id, clause }) => ({
    id: clauseKey({ document: document.id, clause: id }),
    document: document.id,
    label: clause.label,
    heading: clause.heading,
    url: permalink(document.id, id, site),
    sha256: textHash(document, clause),
  }))
}
