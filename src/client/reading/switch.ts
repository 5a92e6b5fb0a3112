/**
 * The links to the other script (`a[data-script]`) and to the other reading (`a[data-reading]`)
 * keep the reading position: it is passed on to the next page, and the address keeps its query and
 * hash.
 */
import { type Place, readPlace, showPlace } from './place.ts'
import { keep, recall } from './stored.ts'

const HANDED = 'place'
const session = () => sessionStorage

function handOver(link: HTMLAnchorElement, page: Document): void {
  if (link.dataset['script'] !== undefined) keep('script', link.lang)
  const place = readPlace(page)
  if (place && scrollY > 0) {
    keep(HANDED, JSON.stringify({ ...place, path: new URL(link.href).pathname }), session)
  }
}

/** The position that the previous page passed on to this one, once. */
function handedOver(): Place | null {
  const kept = recall(HANDED, session)
  if (kept === null) return null
  keep(HANDED, null, session)
  const place = JSON.parse(kept) as Place & { path: string }
  return place.path === location.pathname ? place : null
}

/** Starts the switches of a page, and restores the position from the previous page. */
export function startSwitches(page: Document): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[data-script], a[data-reading]')) {
    const path = link.getAttribute('href') ?? ''
    const follow = () => {
      link.href = path + location.search + location.hash
    }
    follow()
    addEventListener('hashchange', follow)
    link.addEventListener('click', () => {
      follow()
      handOver(link, page)
    })
  }
  const place = handedOver()
  if (!place) return
  history.scrollRestoration = 'manual'
  showPlace(page, place)
  // The browser scrolls to the hash of the address when the page has loaded.
  addEventListener('load', () => {
    showPlace(page, place)
    history.scrollRestoration = 'auto'
  })
}
