import { searchable } from '../script/fold.ts'
import type { SearchClause, SearchDocument } from './document.ts'
import { SEARCH_SCRIPTS } from './document.ts'
import { documentTokens, PHRASE_LIMIT } from './token.ts'

/** A record of the document index, as Pagefind takes it. */
export interface DocumentRecord {
  url: string
  content: string
  language: string
}

/**
 * The stretches of a text in which every phrase that is in no other text lies whole. A reading that
 * differs in one character from another adds a few words to the index, not the clause once more.
 */
function newStretches(text: string, others: readonly string[]): string[] {
  const length = Math.min(text.length, PHRASE_LIMIT)
  const known = (at: number) => others.some((other) => other.includes(text.slice(at, at + length)))
  const stretches: string[] = []
  let start = -1
  for (let at = 0; at + length <= text.length + 1; at++) {
    const isNew = at + length <= text.length && !known(at)
    if (isNew && start === -1) start = at
    if (!isNew && start !== -1) {
      stretches.push(text.slice(start, at - 1 + length))
      start = -1
    }
  }
  return stretches
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
  const [first = '', ...others] = readings
  const indexed = [first]
  for (const text of others) indexed.push(...newStretches(text, indexed))
  return indexed
}

/** Language of the records: none, so that nothing is segmented or stemmed. */
const LANGUAGE = 'und'

/** The name of a record: its id in the index without the language, which all have. */
export function recordName(id: string): string {
  return id.slice(LANGUAGE.length + 1)
}

/** The one record of a document. */
export function documentRecord(document: SearchDocument): DocumentRecord {
  const foldings = document.clauses.flatMap(clauseFoldings)
  return { url: `/${document.id}/`, content: documentTokens(foldings), language: LANGUAGE }
}
