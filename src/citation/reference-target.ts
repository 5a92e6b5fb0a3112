import type { Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { fold } from '../script/fold.ts'
import { fitClause, isInDivisions, type Token, trailingNumbers } from './clause-query.ts'
import type { DocumentNumber } from './document-number.ts'
import { parseDocumentNumber, sameDocumentNumber } from './document-number.ts'

export interface IndexedClause {
  id: string
  label: string
  paragraphs: number
}

/** A document with the data that references name it by. */
export interface ReferenceEntry {
  id: string
  title: string
  docNumber: string | null
  clauses: readonly IndexedClause[]
}

/** The lookup index for references: built once per corpus. */
export interface ReferenceIndex {
  clauses: { get(document: string): readonly IndexedClause[] | undefined }
  /** Documents by the end of their title, folded and without punctuation. */
  titles: Map<string, { document: string; title: string }[]>
  numbers: { document: string; number: DocumentNumber }[]
}

/** Titles are first compared by this many characters at their end: an issuer may precede them. */
const TITLE_END = 5
/** Shortest title, in characters, that is matched without its issuer. */
const SHORTEST_TITLE = 8

export function referenceIndex(documents: readonly Document[]): ReferenceIndex {
  return indexReferences(
    documents.map((document) => ({
      id: document.id,
      title: document.meta.title,
      docNumber: document.meta.docNumber.value,
      get clauses() {
        return indexedClauses(document)
      },
    })),
  )
}

/** The clauses of a document with the data that references name them by. */
export function indexedClauses(document: Document): IndexedClause[] {
  return Array.from(walkClauses(document.clauses), ({ id, label, paragraphs }) => ({
    ...{ id, label },
    paragraphs: paragraphs.length,
  }))
}

/** The index of documents of which only names and clauses are known. */
export function indexReferences(entries: readonly ReferenceEntry[]): ReferenceIndex {
  const index: ReferenceIndex = { clauses: clausesOf(entries), titles: new Map(), numbers: [] }
  for (const entry of entries) {
    const title = plainTitle(entry.title)
    const end = title.slice(-TITLE_END)
    const same = index.titles.get(end)
    if (same) same.push({ document: entry.id, title })
    else index.titles.set(end, [{ document: entry.id, title }])
    const number = parseDocumentNumber(entry.docNumber ?? '')
    if (number) index.numbers.push({ document: entry.id, number })
  }
  return index
}

/** The clauses of every document, read on first access. */
function clausesOf(entries: readonly ReferenceEntry[]): ReferenceIndex['clauses'] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const known = new Map<string, readonly IndexedClause[]>()
  return {
    get(id) {
      const clauses = known.get(id) ?? byId.get(id)?.clauses
      if (clauses) known.set(id, clauses)
      return clauses
    },
  }
}

/** The document that a title or number names; null when it is not here or ambiguous. */
export function targetDocument(
  index: ReferenceIndex,
  title: string | null,
  number: string | null,
): string | null {
  const numbered = number === null ? [] : documentsNumbered(index, number)
  if (numbered.length === 1) return numbered[0] ?? null
  if (title === null) return null
  const found = documentsTitled(index, title)
  return found.length === 1 ? (found[0] ?? null) : null
}

/** The documents with a document number. */
export function documentsNumbered({ numbers }: ReferenceIndex, number: string): string[] {
  const asked = parseDocumentNumber(number)
  if (!asked) return []
  return numbers
    .filter((entry) => sameDocumentNumber(asked, entry.number))
    .map(({ document }) => document)
}

/** The documents with exactly this title, else those whose title matches at its end. */
export function documentsTitled(index: ReferenceIndex, title: string): string[] {
  const { titles } = index
  const plain = plainTitle(title)
  const candidates = titles.get(plain.slice(-TITLE_END)) ?? []
  const exact = candidates.filter((entry) => entry.title === plain)
  const found = exact.length > 0 ? exact : candidates.filter((entry) => sameEnd(entry.title, plain))
  if (found.length > 0) return found.map(({ document }) => document)
  const whole = title.replace(EDITION, '')
  return whole === title ? [] : documentsTitled(index, whole)
}

/** What a draft appends to a title to name an edition: （2021年修訂）, （2018修正）. */
const EDITION = /[(（〔[](?:19|20)\d\d ?年?(?:\d{1,2}月)?[^()（）]{0,8}[)）〕\]]\s*$/u

/** Whether a document has exactly this title, after normalization. */
export function isDocumentTitle({ titles }: ReferenceIndex, name: string): boolean {
  const plain = plainTitle(name)
  return (titles.get(plain.slice(-TITLE_END)) ?? []).some(({ title }) => title === plain)
}

function sameEnd(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  return shorter >= SHORTEST_TITLE && (a.endsWith(b) || b.endsWith(a))
}

/**
 * Normalized title: folded, without punctuation, without 中華人民共和國 in front and 試行 or 暫行
 * at the end.
 */
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
  const fits = clauses.map((clause, at) => ({
    ...{ clause, at },
    fit: fitClause(tokens, clause.id, clause.label),
  }))
  const most = fits.reduce((best, { fit }) => Math.max(best, fit), 1)
  const [first, second] = fits.filter(({ fit }) => fit === most)
  if (!first || second) return null
  const ids = clauses.map(({ id }) => id)
  return isInDivisions(tokens, ids, first.at) ? first.clause : null
}
