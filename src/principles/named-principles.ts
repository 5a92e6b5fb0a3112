import { factOf } from '../corpus/document-facts.ts'
import { type Document, walkClauses } from '../corpus/model.ts'

/** A clause that names principles. */
export interface NamingClause {
  id: string
  /** Line of its headline in the policy file. */
  line: number
  principles: readonly string[]
}

/**
 * The clauses of a document that name principles. Cached, since few documents of a large corpus
 * have any.
 */
export function namedPrinciples(document: Document): readonly NamingClause[] {
  return factOf(document, 'principles', () =>
    Array.from(walkClauses(document.clauses)).flatMap(({ id, principles, headline: { line } }) =>
      principles.length > 0 ? [{ id, line, principles }] : [],
    ),
  )
}
