/** A plain scan for tests: the result that the index must agree with. */
import { searchable } from '../script/fold.ts'
import type { SearchClause, SearchDocument, SearchScript } from './document.ts'

function count(text: string, folded: string): number {
  return folded === '' ? 0 : text.split(folded).length - 1
}

function clauseMatches(clause: SearchClause, folded: string, script: SearchScript): number {
  const { corrected, published } = clause.texts[script]
  const inCorrected = count(searchable(corrected.join('')).folded, folded)
  if (inCorrected > 0 || !published) return inCorrected
  return count(searchable(published.join('')).folded, folded)
}

/** Clauses that contain a query, `id×matches`, in the order of the corpus. */
export function plainScan(
  documents: readonly SearchDocument[],
  query: string,
  script: SearchScript,
): string[] {
  const { folded } = searchable(query)
  return documents.flatMap((document) =>
    document.clauses.flatMap((clause) => {
      const matches = clauseMatches(clause, folded, script)
      return matches > 0 ? [`${document.id}/${clause.id}×${matches}`] : []
    }),
  )
}
