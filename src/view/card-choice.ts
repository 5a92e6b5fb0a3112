import { countClauses } from '../corpus/count-clauses.ts'
import type { Document } from '../corpus/model.ts'
import { site } from '../site.ts'

/**
 * Most clauses and documents for which cards are drawn by default: more would take longer than the
 * rest of the build.
 */
const MOST_CLAUSES = 2_000
const MOST_DOCUMENTS = 300

const known = new WeakMap<readonly Document[], number>()

/**
 * What a site has social cards for: as set, by default everything with a page that can be drawn in
 * a minute or two.
 */
export function cardChoice({
  documents,
}: {
  documents: readonly Document[]
}): 'clauses' | 'documents' | 'none' {
  if (site.cards !== undefined) return site.cards
  if (!site.clausePages) return 'none'
  const clauses =
    known.get(documents) ?? documents.reduce((sum, document) => sum + countClauses(document), 0)
  known.set(documents, clauses)
  if (clauses <= MOST_CLAUSES) return 'clauses'
  return documents.length <= MOST_DOCUMENTS ? 'documents' : 'none'
}
