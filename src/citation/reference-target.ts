import type { Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { fold } from '../script/fold.ts'
import { fitClause, type Token, trailingNumbers } from './clause-query.ts'
import type { DocumentNumber } from './document-number.ts'
import { parseDocumentNumber, sameDocumentNumber } from './document-number.ts'

interface IndexedClause {
  id: string
  label: string
  paragraphs: number
}

/** What references are looked up in: made once for a corpus. */
export interface ReferenceIndex {
  clauses: Map<string, IndexedClause[]>
  /** Documents by the end of their title, folded and without punctuation. */
  titles: Map<string, { document: string; title: string }[]>
  numbers: { document: string; number: DocumentNumber }[]
}

/** Titles are first compared by so many characters at their end: an issuer may stand before them. */
const TITLE_END = 5
/** A title without its issuer must have as many characters to be taken for the same. */
const SHORTEST_TITLE = 8

export function referenceIndex(documents: readonly Document[]): ReferenceIndex {
  const index: ReferenceIndex = { clauses: new Map(), titles: new Map(), numbers: [] }
  for (const document of documents) {
    const clauses = Array.from(walkClauses(document.clauses), ({ id, label, paragraphs }) => ({
      id,
      label,
      paragraphs: paragraphs.length,
    }))
    index.clauses.set(document.id, clauses)
    const title = plainTitle(document.meta.title)
    const end = title.slice(-TITLE_END)
    const same = index.titles.get(end) ?? []
    index.titles.set(end, [...same, { document: document.id, title }])
    const number = parseDocumentNumber(document.meta.docNumber.value ?? '')
    if (number) index.numbers.push({ document: document.id, number })
  }
  return index
}

/** The document that a title or a number names; null when it is not here or could be several. */
export function targetDocument(
  index: ReferenceIndex,
  title: string | null,
  number: string | null,
): string | null {
  const asked = number === null ? null : parseDocumentNumber(number)
  const numbered = index.numbers.filter((entry) => asked && sameDocumentNumber(asked, entry.number))
  if (numbered.length === 1) return numbered[0]?.document ?? null
  if (title === null) return null
  const plain = plainTitle(title)
  const candidates = index.titles.get(plain.slice(-TITLE_END)) ?? []
  const exact = candidates.filter((entry) => entry.title === plain)
  const found = exact.length > 0 ? exact : candidates.filter((entry) => sameEnd(entry.title, plain))
  return found.length === 1 ? (found[0]?.document ?? null) : null
}

function sameEnd(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  return shorter >= SHORTEST_TITLE && (a.endsWith(b) || b.endsWith(a))
}

/** Folded, without punctuation, without what a law's full title has in front and drafts have behind. */
function plainTitle(title: string): string {
  return fold(title)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^中华人民共和国/, '')
    .replace(/(?:试行|暂行)$/, '')
}

/** The clause of a document that 第三十八条第二款 names; null when there is none, or several. */
export function targetClause(
  index: ReferenceIndex,
  document: string,
  place: string,
): { clause: string; paragraph: number | null } | null {
  const { tokens } = trailingNumbers(place)
  const clauses = index.clauses.get(document) ?? []
  const clause = bestClause(tokens, clauses)
  if (clause) return { clause: clause.id, paragraph: null }
  const last = tokens.at(-1)
  if (last?.unit !== '款' || tokens.length < 2) return null
  const article = bestClause(tokens.slice(0, -1), clauses)
  if (!article || article.paragraphs < last.number) return null
  return { clause: article.id, paragraph: last.number === 1 ? null : last.number }
}

function bestClause(
  tokens: readonly Token[],
  clauses: readonly IndexedClause[],
): IndexedClause | null {
  const fits = clauses.map((clause) => ({
    clause,
    fit: fitClause(tokens, clause.id, clause.label),
  }))
  const most = fits.reduce((best, { fit }) => Math.max(best, fit), 1)
  const [first, second] = fits.filter(({ fit }) => fit === most)
  return first && !second ? first.clause : null
}
