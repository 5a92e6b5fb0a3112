import { searchable } from '../script/fold.ts'
import type { SearchClause, SearchDocument } from './document.ts'
import { PART_LEVEL, SEARCH_SCRIPTS } from './document.ts'
import { type GramText, HANS, HANT } from './gram-layout.ts'
import { gramToken } from './token.ts'

/** A record of the document index, in Pagefind's format. */
export interface DocumentRecord {
  url: string
  content: string
  language: string
}

/**
 * The searchable texts of a clause without duplicates, each with its scripts: the clause's own text
 * as one string in the corrected and in the published reading. Both scripts fold to the same text
 * except for rare words whose conversion the folding does not undo; then both are indexed.
 */
function clauseTexts(clause: SearchClause): Map<string, number> {
  const texts = new Map<string, number>()
  for (const script of SEARCH_SCRIPTS) {
    const { corrected, published } = clause.texts[script]
    for (const blocks of [corrected, published]) {
      if (blocks === null) continue
      const { folded } = searchable(blocks.join(''))
      texts.set(folded, (texts.get(folded) ?? 0) | SCRIPT_FLAGS[script])
    }
  }
  return texts
}

const SCRIPT_FLAGS = { hant: HANT, hans: HANS }

/** The searchable texts of a document. */
export function documentTexts({ clauses }: Pick<SearchDocument, 'clauses'>): GramText[] {
  return clauses.flatMap((clause, place) =>
    Array.from(clauseTexts(clause), ([folded, scripts]) => ({
      ...{ folded, scripts, clause: place },
      isPart: clause.level === PART_LEVEL,
    })),
  )
}

/** Language of the records: undetermined, so that nothing is segmented or stemmed. */
const LANGUAGE = 'und'

/** The name of a record: its id in the index without the language, which is the same for all. */
export function recordName(id: string): string {
  return id.slice(LANGUAGE.length + 1)
}

/** The inverse of {@link recordName}. */
export function recordId(name: string): string {
  return `${LANGUAGE}_${name}`
}

/**
 * Prefix of the word in a record that is its document's digest; hexadecimal digits become letters.
 */
const DIGEST = 'd'

export function digestWord(digest: string): string {
  const letters = Array.from(digest, (digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 16)),
  )
  return DIGEST + letters.join('')
}

/**
 * Creates the record of a document: its digest, so that a changed document has another name, and
 * the n-grams that Pagefind is asked for, in the order of the index, since evenly ascending
 * positions compress better.
 */
export function documentRecord(
  id: string,
  digest: string,
  grams: Iterable<string>,
): DocumentRecord {
  const words = [digestWord(digest), ...Array.from(grams, gramToken).sort()]
  return recordWith(id, words.join(' '))
}

/** The record of a document, given its content. */
export function recordWith(id: string, content: string): DocumentRecord {
  return { url: `/${id}/`, content, language: LANGUAGE }
}
