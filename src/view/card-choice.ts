import { countClauses } from '../corpus/count-clauses.ts'
import type { Document } from '../corpus/model.ts'
import { site } from '../site.ts'

/** Clauses and documents that cards are drawn of unless the settings say so: of more it takes longer than the site. */
const MOST_CLAUSES = 2_000
const MOST_DOCUMENTS = 300

const known = new WeakMap<readonly Document[], number>()

/** What a site has social cards of: what its settings say, else what it has pages of and can be drawn in a minute or two. */
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
