import type { PolicyFrontmatter } from '../../corpus/frontmatter.ts'
import type { Clause, Document } from '../../corpus/model.ts'
import { walkClauses } from '../../corpus/model.ts'

/**
 * Properties of a text that Akoma Ntoso elements cannot express: stored in `proprietary`, as JSON.
 */
export interface AknRecord {
  document: string
  /** Fields of a document; null for a clause. */
  meta: PolicyFrontmatter | null
  /** Label, heading, kind and principles of every clause in the file, in order. */
  clauses: Pick<Clause, 'label' | 'heading' | 'kind' | 'principles'>[]
}

/** The record of a document, or of one clause of it. */
export function recordOf(document: Document, clause: Clause | null): AknRecord {
  const clauses = Array.from(
    walkClauses(clause === null ? document.clauses : [clause]),
    ({ label, heading, kind, principles }) => ({ label, heading, kind, principles }),
  )
  return { document: document.id, meta: clause === null ? document.meta : null, clauses }
}
