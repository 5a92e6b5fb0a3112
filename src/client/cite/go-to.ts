/** `/cite/?q=`: opens the place that a typed reference means, or lists the possible ones. */
import { type GoToDocument, resolve } from '../../citation/resolve.ts'
import type { CiteMessages } from '../../strings/cite-messages.ts'
import { fill } from '../../strings/fill.ts'
import { answerPath, type Home, loadGoTo, placeItem, placeName } from './places.ts'

export interface GoToPage {
  base: string
  home: Home
  messages: CiteMessages
  status: HTMLElement
  places: HTMLElement
}

/** Answers a query: leaves the page if the place is unique. */
export async function goTo(query: string, page: GoToPage): Promise<void> {
  const { status, messages, base } = page
  try {
    const documents = await loadGoTo(base, query)
    if (documents === null) status.replaceChildren(messages.tooLarge, searchLink(query, page))
    else answer(query, documents, page)
  } catch (error) {
    // The reader gets a message; the cause is logged.
    console.error(error)
    status.textContent = messages.failed
  }
}

function answer(query: string, documents: readonly GoToDocument[], page: GoToPage): void {
  const { status, places, messages, home } = page
  const found = resolve(query, documents)
  const [first, ...others] = found
  if (first && others.length === 0) {
    location.replace(answerPath(query, first, documents, home))
    return
  }
  if (!first) {
    status.replaceChildren(fill(messages.nowhere, { query }), searchLink(query, page))
    return
  }
  status.textContent = fill(messages.several, { query, n: found.length })
  places.replaceChildren(
    ...found.map((place) => {
      const name = placeName(place.title, place.label, place.heading)
      const note = place.why === 'reference' ? messages.mention : ''
      return placeItem(`${name}${note}`, answerPath(query, place, documents, home))
    }),
  )
}

/** A link to the search; empty on a site without one. */
function searchLink(query: string, { home, messages }: GoToPage): HTMLAnchorElement | '' {
  if (document.querySelector('head link[rel=search]') === null) return ''
  const link = document.createElement('a')
  link.href = `${home.path}search/?q=${encodeURIComponent(query.slice(0, 200).toWellFormed())}`
  link.append(messages.searchInstead)
  return link
}
