/** Places that a reference can mean, as addresses of the site and as links. */
import { parseDocumentNumber, sameDocumentNumber } from '../../citation/document-number.ts'
import type { RegistryIndex, RegistryPart } from '../../citation/registry.ts'
import { type Candidate, documentsMeant, type GoToDocument } from '../../citation/resolve.ts'
import { GO_TO_FILE, NAMES_FILE, type SearchNames } from '../../search/names.ts'

/** Where the pages of a script start, and whether clauses have pages. */
export interface Home {
  /** `/zh-hans/`. */
  path: string
  clausePages: boolean
}

/** Most words searched for on arrival; more would make the address too long. */
const MOST_WORDS = 60

/** Most documents whose clauses are loaded; a query that matches more names no place. */
const MOST_DOCUMENTS = 10

/**
 * The data for resolving a reference, in the script of the page: all documents with their clauses,
 * or on a site that is too large for that the documents that the reference names. Null where it
 * names none.
 */
export async function loadGoTo(base: string, query: string): Promise<GoToDocument[] | null> {
  const script = document.documentElement.lang === 'zh-Hans' ? 'hans' : 'hant'
  const all = await loadJson<GoToDocument[]>(`${base}search/${script}/${GO_TO_FILE}`)
  if (all !== null) return all
  const [index, names] = await Promise.all([
    loadJson<RegistryIndex>(`${base}clauses.json`),
    loadJson<SearchNames>(`${base}search/${script}/${NAMES_FILE}`),
  ])
  const documents = (index?.documents ?? []).map(({ id, title, level }, place) => ({
    ...{ id, level, clauses: [], mentions: [] },
    title: names?.titles[place] ?? title,
    docNumber: names?.numbers[place] ?? null,
  }))
  const meant = documentsMeant(query, documents)
  if (meant.length > MOST_DOCUMENTS) return null
  return Promise.all(meant.map((document) => withClauses(document, base)))
}

async function withClauses(document: GoToDocument, base: string): Promise<GoToDocument> {
  const part = await loadJson<RegistryPart>(`${base}clauses/${document.id}.json`)
  const clauses = (part?.clauses ?? []).map(
    ({ id, label, heading }): GoToDocument['clauses'][number] => [
      id.slice(id.indexOf('/') + 1),
      label,
      heading,
    ],
  )
  return { ...document, clauses }
}

/** The JSON at an address; null where there is no such file. */
async function loadJson<T>(url: string): Promise<T | null> {
  const response = await fetch(url)
  if (response.status === 404) return null
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
  return (await response.json()) as T
}

/** Address of a place. */
export function placePath({ document, clause, paragraph }: Candidate, home: Home): string {
  const page = `${home.path}${document}/`
  if (clause === null) return page
  const id = paragraph === null ? clause : `${clause}-p${paragraph}`
  if (!home.clausePages) return `${page}#${id}`
  return `${page}${clause}/${paragraph === null ? '' : `#${id}`}`
}

/** Address of words in a clause of a document page, which marks them on arrival. */
export function wordsPath(
  document: string,
  clause: string | null,
  words: string,
  home: Home,
): string {
  const plain = Array.from(words.replace(/[^\p{L}\p{N}]/gu, '')).slice(0, MOST_WORDS)
  const query =
    plain.length > 0 && clause !== null ? `?q=${encodeURIComponent(plain.join(''))}` : ''
  return `${home.path}${document}/${query}${clause === null ? '' : `#${clause}`}`
}

/**
 * Address of what a query means; for a place that only refers to the requested document, the
 * reference.
 */
export function answerPath(
  query: string,
  place: Candidate,
  documents: readonly GoToDocument[],
  home: Home,
): string {
  if (place.why !== 'reference') return placePath(place, home)
  const asked = parseDocumentNumber(query)
  const mention = documents
    .find(({ id }) => id === place.document)
    ?.mentions.find(([number, clause]) => {
      const parsed = parseDocumentNumber(number)
      return clause === place.clause && asked && parsed && sameDocumentNumber(asked, parsed)
    })
  return wordsPath(place.document, place.clause, mention?.[0] ?? '', home)
}

/** Name of a place: title, label, heading. */
export function placeName(title: string, label: string | null, heading: string | null): string {
  return [title, `${label ?? ''}${heading ?? ''}`].filter(Boolean).join(' ')
}

/**
 * Name of the place with a key, `rules/art4` or `rules/art4-p2`; the key where its document is
 * unknown.
 */
export function keyName(
  key: string,
  found: GoToDocument | undefined,
  title = found?.title ?? key,
): string {
  const [, clause = ''] = key.split('/')
  const [, label = null, heading = null] =
    found?.clauses.find(([id]) => id === clause || clause.startsWith(`${id}-p`)) ?? ([] as never[])
  return placeName(title, label, heading)
}

/** A list item with a link to a place. */
export function placeItem(name: string, href: string): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = href
  link.append(name)
  item.append(link)
  return item
}
