import { textHash } from '../citation/clause-text.ts'
import { type Clause, type Document, walkClauses } from '../corpus/model.ts'

/** SHA-256 of the published text of a clause by its id, and of the whole document for null. */
export function hashesOf(document: Document): (clause: string | null) => string {
  let clauses: Map<string, Clause> | undefined
  return (id) => {
    if (id === null) return textHash(document, null)
    clauses ??= new Map(Array.from(walkClauses(document.clauses), (clause) => [clause.id, clause]))
    const clause = clauses.get(id)
    if (!clause) throw new Error(`no clause ${id} in ${document.id}`)
    return textHash(document, clause)
  }
}
