import { factOf } from './document-facts.ts'
import { type Document, walkClauses } from './model.ts'

/** Number of clauses in a document, at all levels. */
export function countClauses(document: Document): number {
  return factOf(document, 'clauses', () => [...walkClauses(document.clauses)].length)
}
