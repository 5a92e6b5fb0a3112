import { factOf } from './document-facts.ts'
import { type Document, walkClauses } from './model.ts'

/** How many clauses a document has, of every level. */
export function countClauses(document: Document): number {
  return factOf(document, 'clauses', () => [...walkClauses(document.clauses)].length)
}
