import { searchable } from '../script/fold.ts'
import type { SearchClause, SearchDocument } from './document.ts'
import { SEARCH_SCRIPTS } from './document.ts'
import { gramToken } from './token.ts'

/** A record of the document index, as Pagefind takes it. */
export interface DocumentRecord {
  url: string
  content: string
  language: string
}

/**
 * The searchable texts of a clause without repetition: its own text as one string in the corrected and
 * in the published reading, in both scripts. Scripts fold to the same text but for the rare word whose
 * conversion the folding does not undo; then both are found.
 */
export function clauseFoldings(clause: SearchClause): string[] {
  const readings = new Set<string>()
  for (const script of SEARCH_SCRIPTS) {
    const { corrected, published } = clause.texts[script]
    readings.add(searchable(corrected.join('')).folded)
    if (published) readings.add(searchable(published.join('')).folded)
  }
  return [...readings]
}

/** The searchable texts of a document. */
export function documentFoldings(document: SearchDocument): string[] {
  return document.clauses.flatMap(clauseFoldings)
}

/** Language of the records: none, so that nothing is segmented or stemmed. */
const LANGUAGE = 'und'

/** The name of a record: its id in the index without the language, which all have. */
export function recordName(id: string): string {
  return id.slice(LANGUAGE.length + 1)
}

/** Begins the word that is in a record for its document's digest; hexadecimal digits become letters. */
const DIGEST = 'd'

function digestWord(digest: string): string {
  const letters = Array.from(digest, (digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 16)),
  )
  return DIGEST + letters.join('')
}

/**
 * The one record of a document: its digest, so that a document that changed has another name, and the
 * grams that Pagefind is asked for, in the order in which the index has them, since places that rise
 * evenly take less.
 */
export function documentRecord(
  id: string,
  digest: string,
  grams: Iterable<string>,
): DocumentRecord {
  const words = [digestWord(digest), ...Array.from(grams, gramToken).sort()]
  return { url: `/${id}/`, content: words.join(' '), language: LANGUAGE }
}
