import { fold } from '../script/fold.ts'
import { parseKey } from './address.ts'
import { fitClause, isInDivisions, type Token, trailingNumbers } from './clause-query.ts'
import { parseDocumentNumber, sameDocumentNumber } from './document-number.ts'

/** The go-to box's data about a document; the whole list is sent to the browser. */
export interface GoToDocument {
  id: string
  title: string
  level: string | null
  docNumber: string | null
  /** Id, label, heading, and the number of paragraphs where there are several. */
  clauses: [id: string, label: string, heading: string | null, paragraphs?: number][]
  /**
   * Numbers of other documents that it refers to, with the clause that does; null before the first
   * clause.
   */
  mentions: [docNumber: string, clause: string | null][]
}

/** A place that a typed reference can mean. */
export interface Candidate {
  document: string
  clause: string | null
  /** 款 of the clause, from 2; null for the clause itself. */
  paragraph: number | null
  title: string
  label: string | null
  heading: string | null
  /** `reference` where the place only refers to the requested document. */
  why: 'address' | 'number' | 'title' | 'numbering' | 'heading' | 'reference'
}

/** A longer list is no help in choosing. */
const MOST = 10
/** Longest reference, in UTF-16 code units; the rest of a longer input is ignored. */
const LONGEST = 200

/**
 * The places that a typed reference can mean, only the best matches: one when it is unique, none
 * when it is not a reference. Understands ids and addresses, document numbers, titles and levels,
 * and clauses by their printed numbers, in either script, with Chinese or Arabic numerals.
 */
export function resolve(query: string, documents: readonly GoToDocument[]): Candidate[] {
  const text = plain(query.slice(0, LONGEST))
  if (text === '') return []
  const found =
    byAddress(query.trim(), documents) ??
    byDash(text, documents) ??
    byNumber(text, documents) ??
    byHeading(text, documents) ??
    byName(text, documents)
  return found.slice(0, MOST)
}

/**
 * The documents that a typed reference names, by address, number, title or level; all documents
 * when it names none. The part that names a clause is ignored.
 */
export function documentsMeant(
  query: string,
  documents: readonly GoToDocument[],
): readonly GoToDocument[] {
  const text = plain(query.slice(0, LONGEST))
  const segments = query.toLowerCase().split(/[/#?]+/)
  const addressed = documents.filter(({ id }) => segments.includes(id))
  if (addressed.length > 0) return addressed
  const asked = parseDocumentNumber(text)
  if (asked) {
    const matches = numberMatcher(asked)
    return documents.filter(({ docNumber }) => matches(docNumber))
  }
  const name = bare(text.slice(0, trailingNumbers(text).start))
  const named = name === '' ? [] : documentsNamed(name, documents)
  return named.length > 0 ? named : documents
}

type Found = Candidate[] | null

/** `central/2-8`, `2-8`, or any address of the site that ends in one. */
function byAddress(query: string, documents: readonly GoToDocument[]): Found {
  const path = query
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .replace(/\?[^#]*/, '')
    .replace(/\/?#/, '/')
    .toLowerCase()
  const segments = path.split('/').filter(Boolean)
  const known = new Set(documents.map(({ id }) => id))
  const at = segments.findIndex((segment) => known.has(segment))
  const place = parseKey(segments.slice(Math.max(at, 0)).join('/'))
  if (!place) return null
  if (at < 0 && place.clause !== null) return null
  const clause = at < 0 ? place.document : place.clause
  const found = documents
    .filter(({ id }) => at < 0 || id === place.document)
    .flatMap((document) => {
      if (clause === null) return [candidate(document, null, 'address')]
      return document.clauses.some(([id]) => id === clause)
        ? [candidate(document, clause, 'address')]
        : []
    })
  return found.length > 0 ? found : null
}

/**
 * 中發〔2016〕32號第（八）項; for a document that is not in the corpus, the clauses that refer to
 * it.
 */
function byNumber(text: string, documents: readonly GoToDocument[]): Found {
  const asked = parseDocumentNumber(text)
  if (!asked) return null
  const { tokens, start } = trailingNumbers(text)
  const rest = text.slice(text.lastIndexOf('号') + 1, start)
  const matches = numberMatcher(asked)
  const own = documents.filter(({ docNumber }) => matches(docNumber))
  if (own.length > 0) {
    if (bare(rest) !== '') return null
    return tokens.length === 0
      ? own.map((entry) => candidate(entry, null, 'number'))
      : within(tokens, own)
  }
  return documents.flatMap((document) =>
    document.mentions
      .filter(([number]) => matches(number))
      .map(([, clause]) => candidate(document, clause, 'reference')),
  )
}

/** A predicate: whether a document's number is the requested one. */
function numberMatcher(asked: NonNullable<ReturnType<typeof parseDocumentNumber>>) {
  return (number: string | null): boolean => {
    const parsed = number === null ? null : parseDocumentNumber(number)
    return parsed !== null && sameDocumentNumber(asked, parsed)
  }
}

/** A dash, named by its heading after its parent clause: 第（二）項——堅持源頭防範. */
function byDash(text: string, documents: readonly GoToDocument[]): Found {
  const [, above = '', heading = ''] = /^(.+?)[—-]{2,}(.+)$/u.exec(text) ?? []
  if (above === '') return null
  const parents = byNumber(above, documents) ?? byName(above, documents)
  const found = parents.flatMap(({ document: id, clause }) => {
    const document = documents.find((one) => one.id === id)
    if (!document || clause === null) return []
    return (byHeading(heading, [document]) ?? []).filter((place) =>
      place.clause?.startsWith(`${clause}-`),
    )
  })
  return found.length > 0 ? found : null
}

/** A heading given in full. */
function byHeading(text: string, documents: readonly GoToDocument[]): Found {
  const found = documents.flatMap((document) =>
    document.clauses
      .filter(([, , heading]) => heading !== null && bare(plain(heading)) === bare(text))
      .map(([id]) => candidate(document, id, 'heading')),
  )
  return found.length > 0 ? found : null
}

/** A title, level or id, a clause's numbers, or both: `中央 二（八）`, 《…意見》第八條. */
function byName(text: string, documents: readonly GoToDocument[]): Candidate[] {
  const { tokens, start } = trailingNumbers(text)
  const name = bare(text.slice(0, start))
  const named = name === '' ? [...documents] : documentsNamed(name, documents)
  if (tokens.length > 0) return within(tokens, named)
  return name === '' ? [] : named.map((entry) => candidate(entry, null, 'title'))
}

function documentsNamed(name: string, documents: readonly GoToDocument[]): GoToDocument[] {
  const ranked = documents.map((document) => {
    const names = [document.id, plain(document.level ?? ''), bare(plain(document.title))]
    if (names.includes(name)) return { document, rank: 3 }
    // 村, 區: a single character can only name a level.
    if (Array.from(name).length < 2) return { document, rank: names[1]?.includes(name) ? 2 : 0 }
    if (names[2]?.includes(name)) return { document, rank: 2 }
    return { document, rank: inOrder(name, names.join('')) ? 1 : 0 }
  })
  const best = ranked.reduce((most, { rank }) => Math.max(most, rank), 1)
  return ranked.filter(({ rank }) => rank === best).map(({ document }) => document)
}

/** Whether all characters occur in this order: 中央意見 in 中共中央國務院關於……的意見. */
function inOrder(name: string, title: string): boolean {
  let at = -1
  for (const char of name) {
    at = title.indexOf(char, at + 1)
    if (at < 0) return false
  }
  return true
}

function within(tokens: readonly Token[], documents: readonly GoToDocument[]): Candidate[] {
  const last = tokens.at(-1)
  const found = bestFits(tokens, documents)
  if (found.length > 0 || last?.unit !== '款' || tokens.length < 2) return found
  // Paragraphs of an article are not clauses, but are cited like clauses.
  return bestFits(tokens.slice(0, -1), documents, last.number).map((place) => ({
    ...place,
    paragraph: last.number === 1 ? null : last.number,
  }))
}

function bestFits(
  tokens: readonly Token[],
  documents: readonly GoToDocument[],
  paragraphs = 1,
): Candidate[] {
  const fits = documents.flatMap((document) =>
    document.clauses
      .map(([id, label, , count = 1], at) => ({ id, label, count, at }))
      .filter(({ count }) => count >= paragraphs)
      .map(({ id, label, at }) => ({ document, id, at, fit: fitClause(tokens, id, label) })),
  )
  const best = fits.reduce((most, { fit }) => Math.max(most, fit), 1)
  return fits
    .filter(({ fit }) => fit === best)
    .filter(({ document, at }) => {
      const ids = document.clauses.map(([id]) => id)
      return isInDivisions(tokens, ids, at)
    })
    .map(({ document, id }) => candidate(document, id, 'numbering'))
}

/** Normalized for parsing: folded, half width, single spaces. */
function plain(text: string): string {
  return fold(text.normalize('NFKC')).replace(/\s+/g, ' ').trim()
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}-]/gu, '')
}

function candidate(
  document: GoToDocument,
  clause: string | null,
  why: Candidate['why'],
): Candidate {
  const [, label = null, heading = null] =
    document.clauses.find(([id]) => id === clause) ?? ([] as never[])
  return {
    document: document.id,
    clause,
    paragraph: null,
    title: document.title,
    label,
    heading,
    why,
  }
}
