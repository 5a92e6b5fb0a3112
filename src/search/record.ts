import { searchable } from '../script/fold.ts'
import type { SearchClause, SearchDocument } from './document.ts'
import { SEARCH_SCRIPTS } from './document.ts'
import { documentTokens } from './token.ts'

/** A record of the document index, as Pagefind takes it. */
export interface DocumentRecord {
  url: string
  content: string
  language: string
}

/**
 * The searchable texts of a clause: its own text as one string in the corrected and, where it differs,
 * in the published reading, in both scripts, without repetition. Scripts fold to the same text but for
 * the rare word whose conversion the folding does not undo; then both are found.
 */
export function clauseFoldings(clause: SearchClause): Set<string> {
  const foldings = new Set<string>()
  for (const script of SEARCH_SCRIPTS) {
    const { corrected, published } = clause.texts[script]
    foldings.add(searchable(corrected.join('')).folded)
    if (published) foldings.add(searchable(published.join('')).folded)
  }
  return foldings
}

/** Language of the records: none, so that nothing is segmented or stemmed. */
const LANGUAGE = 'und'

/** The name of a record: its id in the index without the language, which all have. */
export function recordName(id: string): string {
  return id.slice(LANGUAGE.length + 1)
}

/** The one record of a document. */
export function documentRecord(document: SearchDocument): DocumentRecord {
  const foldings = document.clauses.flatMap((clause) => [...clauseFoldings(clause)])
  return { url: `/${document.id}/`, content: documentTokens(foldings), language: LANGUAGE }
}
