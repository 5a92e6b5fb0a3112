import {
  type Candidate,
  documentsMeant,
  type GoToDocument,
  resolve,
} from '../../citation/resolve.ts'
import type { OpenSearch } from '../../search/open-search.ts'
import { fill } from '../../strings/fill.ts'
import type { RenderContext } from './render-hits.ts'

/** Documents whose clauses are looked into; a reference that fits more of them names no place. */
const MOST = 10

/** What is known of the documents without their clauses. */
async function namedDocuments({ manifest, loadNames }: OpenSearch): Promise<GoToDocument[]> {
  const { titles, numbers } = await loadNames()
  return manifest.documents.map(({ id, level }, place) => ({
    ...{ id, level, clauses: [], mentions: [] },
    title: titles[place] ?? id,
    docNumber: numbers[place] ?? null,
  }))
}

/** A document with its clauses, out of its text. */
async function withClauses(document: GoToDocument, site: OpenSearch): Promise<GoToDocument> {
  const row = site.manifest.documents.find(({ id }) => id === document.id)
  if (!row) return document
  const { clauses } = await site.loadText(row)
  return {
    ...document,
    clauses: clauses.map(({ id, label, heading, text }) => [id, label, heading, text.length - 1]),
  }
}

async function findPlaces(query: string, site: OpenSearch): Promise<Candidate[]> {
  const meant = documentsMeant(query, await namedDocuments(site))
  if (meant.length > MOST) return []
  return resolve(query, await Promise.all(meant.map((document) => withClauses(document, site))))
}

function placeLink(place: Candidate, { elements, messages }: RenderContext): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = `${elements.home}${place.document}/${place.clause === null ? '' : `#${place.clause}`}`
  const name = `${place.title} ${place.label ?? ''}${place.heading ?? ''}`.trim()
  link.textContent = fill(messages.goTo, { place: name })
  item.append(link)
  return item
}

/** Offers to go to the places that a query names. */
export async function offerPlaces(
  box: HTMLElement,
  site: OpenSearch,
  context: RenderContext,
): Promise<void> {
  const { query, elements } = context
  const places = await findPlaces(query, site)
  if (elements.input.value.trim() !== query.trim()) return
  box.replaceChildren(...places.map((place) => placeLink(place, context)))
  box.hidden = places.length === 0
  // What is found in another way is no failure: no 0 beside an answer.
  elements.root.toggleAttribute('data-answered', places.length > 0)
}
