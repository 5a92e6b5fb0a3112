/** Places that a reference can mean, as addresses of the site and as links. */
import { parseDocumentNumber, sameDocumentNumber } from '../../citation/document-number.ts'
import type { Candidate, GoToDocument } from '../../citation/resolve.ts'
import { GO_TO_FILE } from '../../search/names.ts'

/** Where the pages of a script start, and whether clauses have pages. */
export interface Home {
  /** `/zh-hans/`. */
  path: string
  clausePages: boolean
}

/** Words that are looked for on arrival; more would make the address too long. */
const MOST_WORDS = 60

/** What references are resolved in, in the script of the page; null where the site is too large for it. */
export async function loadGoTo(base: string): Promise<GoToDocument[] | null> {
  const script = document.documentElement.lang === 'zh-Hans' ? 'hans' : 'hant'
  const response = await fetch(`${base}search/${script}/${GO_TO_FILE}`)
  if (response.status === 404) return null
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
  return (await response.json()) as GoToDocument[]
}

/** Address of a place. */
export function placePath({ document, clause, paragraph }: Candidate, home: Home): string {
  const page = `${home.path}${document}/`
  if (clause === null) return page
  const id = paragraph === null ? clause : `${clause}-p${paragraph}`
  if (!home.clausePages) return `${page}#${id}`
  return `${page}${clause}/${paragraph === null ? '' : `#${id}`}`
}

/** Address of words in a clause, in its document, where they are marked on arrival. */
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

/** Address of what a query means; of a place that only mentions the document asked for, the mention. */
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

/** A list item that leads to a place. */
export function placeItem(name: string, href: string): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = href
  link.append(name)
  item.append(link)
  return item
}
