import type { Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import type { AddressSite } from './address.ts'
import { clauseKey, permalink } from './address.ts'
import { textHash } from './clause-text.ts'

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

/** A document in the registry: the address of the whole and the hash of all of its text. */
interface RegistryDocument {
  id: string
  title: string
  url: string
  sha256: string
}

/** An id that is no longer in use: where it leads now, or null when the text was withdrawn. */
export interface RetiredId {
  id: string
  movedTo: string | null
  /** ISO 8601 day on which it went. */
  date: string
  why: string
}

/** `/clauses.json`: every address of the site with the hash of what stands there. */
export interface Registry {
  /** Version of this format. */
  version: 1
  documents: RegistryDocument[]
  clauses: RegistryClause[]
  retired: RetiredId[]
}

/** The registry of a corpus, documents in the order given and clauses in the order of the page. */
export function registry(
  documents: readonly Document[],
  site: AddressSite,
  retired: readonly RetiredId[] = [],
): Registry {
  return {
    version: 1,
    documents: documents.map((document) => ({
      id: document.id,
      title: document.meta.title,
      url: permalink(document.id, null, site),
      sha256: textHash(document, null),
    })),
    clauses: documents.flatMap((document) => documentClauses(document, site)),
    retired: [...retired],
  }
}

function documentClauses(document: Document, site: AddressSite): RegistryClause[] {
  return Array.from(walkClauses(document.clauses), (clause) => ({
    id: clauseKey({ document: document.id, clause: clause.id }),
    document: document.id,
    label: clause.label,
    heading: clause.heading,
    url: permalink(document.id, clause.id, site),
    sha256: textHash(document, clause),
  }))
}
