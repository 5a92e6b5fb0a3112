import { type Candidate, type GoToDocument, resolve } from '../../citation/resolve.ts'
import { GO_TO_FILE } from '../../search/names.ts'
import { fill } from './messages.ts'
import type { RenderContext } from './render-hits.ts'
import { pageScript } from './search-session.ts'

let documents: Promise<GoToDocument[]> | null = null

/** What references are resolved in; none where the site does not offer it. */
async function loadDocuments(base: string): Promise<GoToDocument[]> {
  const script = pageScript(document.documentElement.lang)
  const response = await fetch(`${base}search/${script}/${GO_TO_FILE}`)
  return response.ok ? ((await response.json()) as GoToDocument[]) : []
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
export async function offerPlaces(box: HTMLElement, context: RenderContext): Promise<void> {
  const { query, elements } = context
  documents ??= loadDocuments(elements.base)
  try {
    const places = resolve(query, await documents).filter(({ why }) => why !== 'reference')
    if (elements.input.value.trim() !== query.trim()) return
    box.replaceChildren(...places.map((place) => placeLink(place, context)))
    box.hidden = places.length === 0
  } catch (error) {
    // The search itself says when the site cannot be reached.
    documents = null
    console.error(error)
  }
}
