import type { Document } from '../corpus/model.ts'
import { getCorpus } from './corpus.ts'
import { type Emendation, emendationsOf, isMarked } from './emendations.ts'
import { listKey } from './pages.ts'
import { readerFor, scriptPaths } from './reader.ts'

/** A document with the changes that an editor made. */
export interface ProvenanceEntry {
  document: Document
  emendations: Emendation[]
}

/**
 * Most elements on one page, with a hundred for what every page has 1,500; a document with more has
 * a page of its own.
 */
const MOST_ELEMENTS = 1_400
const ELEMENTS_OF_DOCUMENT = 10
const ELEMENTS_OF_URL = 3
const ELEMENTS_OF_RIGHTS = 2
const ELEMENTS_OF_TABLE = 9
const ELEMENTS_OF_ROW = 8

/** Path of a page below the root of its script, counted from 1: the first has no number. */
export function provenancePath(number: number): string {
  return number === 1 ? 'provenance/' : `provenance/${number}/`
}

/** Static paths of the provenance pages, with as many documents on each as fit. */
export async function provenancePaths() {
  const { documents } = await getCorpus()
  return scriptPaths().flatMap(({ params, props }) => {
    const reader = readerFor(props.script)
    const entries = documents.map((document) => ({
      document,
      emendations: isMarked(document) ? emendationsOf(document, reader) : [],
    }))
    const pages = intoPages(entries)
    return pages.map((page, index) => ({
      params: { ...params, page: index === 0 ? undefined : String(index + 1) },
      props: { ...props, entries: page, number: index + 1, pages: pages.length },
      ...listKey(
        page.map(({ document }) => document),
        ['provenance', index, pages.length],
      ),
    }))
  })
}

/** Number of elements that the page has for a document. */
function elementsOf({ document, emendations }: ProvenanceEntry): number {
  const { url, rights } = document.meta.source
  return (
    ELEMENTS_OF_DOCUMENT +
    (url ? ELEMENTS_OF_URL : 0) +
    (rights ? ELEMENTS_OF_RIGHTS : 0) +
    (emendations.length > 0 ? ELEMENTS_OF_TABLE + ELEMENTS_OF_ROW * emendations.length : 0)
  )
}

function intoPages(entries: readonly ProvenanceEntry[]): ProvenanceEntry[][] {
  const pages: ProvenanceEntry[][] = []
  let elements = Number.POSITIVE_INFINITY
  for (const entry of entries) {
    const own = elementsOf(entry)
    if (elements + own > MOST_ELEMENTS) {
      pages.push([])
      elements = 0
    }
    pages.at(-1)?.push(entry)
    elements += own
  }
  return pages.length === 0 ? [[]] : pages
}
