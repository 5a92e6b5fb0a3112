import type { PolicyFrontmatter } from '../../corpus/frontmatter.ts'
import type { Clause, Document } from '../../corpus/model.ts'
import { walkClauses } from '../../corpus/model.ts'

/** What the elements of Akoma Ntoso do not say of a text: kept in `proprietary`, as JSON. */
export interface AknRecord {
  document: string
  /** Fields of a document; null for a clause. */
  meta: PolicyFrontmatter | null
  /** Label, heading, kind and principles of every clause in the file, in its order. */
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
