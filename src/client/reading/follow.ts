/**
 * Tracks the reading position: marks the current clause (`data-here`) and its entry in the contents
 * (`aria-current`), and shows its name in the bar and at the bottom (`[data-here-name]`). The bar
 * (`[data-bar]`) is hidden on scrolling down and shown on scrolling up.
 */
import { locatorOf } from '../cite/locator-of.ts'
import { clauseAt, clausesOf, eye, idOf } from './place.ts'

/** Called with the current clause whenever it changes. */
export type Listener = (clause: HTMLElement | undefined) => void

/** Smaller scroll distances, in pixels, have no direction. */
const LEAST_SCROLL = 6

function nameOf(clause: HTMLElement, contents: Element | null): string {
  const link = linkTo(clause, contents)
  if (!link) return locatorOf(clause) ?? ''
  const part =
    link.closest('ol ol')?.parentElement?.querySelector('a')?.firstChild?.textContent ?? ''
  return part.replace(/[、.．]$/u, '') + (link.textContent ?? '').trim()
}

function linkTo(clause: HTMLElement, contents: Element | null): HTMLAnchorElement | null {
  const id = idOf(clause)
  return id ? (contents?.querySelector(`a[href="#${CSS.escape(id)}"]`) ?? null) : null
}

/** The contents entry for a clause, or for its nearest ancestor with one. */
function entryOf(
  clause: HTMLElement | undefined,
  contents: Element | null,
): HTMLAnchorElement | null {
  for (let at: HTMLElement | null | undefined = clause; at; ) {
    const link = linkTo(at, contents)
    if (link) return link
    at = at.parentElement?.closest<HTMLElement>('[data-clause]')
  }
  return null
}

/** Starts tracking the reading position on a page. */
export function startFollowing(page: Document, listeners: readonly Listener[]): void {
  const clauses = clausesOf(page)
  const bar = page.querySelector<HTMLElement>('[data-bar]')
  const title = page.querySelector('[data-title]')
  const contents = page.querySelector('.contents')
  const names = page.querySelectorAll<HTMLAnchorElement>('[data-here-name]')
  // Text before the clauses has no name: there the link has its original label.
  const unnamed = new Map(Array.from(names, (name) => [name, name.textContent]))
  let current: HTMLElement | undefined
  let last = scrollY
  const scroll = () => {
    if (Math.abs(scrollY - last) > LEAST_SCROLL) {
      page.documentElement.toggleAttribute('data-away', scrollY > last && scrollY > 200)
      last = scrollY
    }
    const clause = clauseAt(clauses, eye())
    const past = (title?.getBoundingClientRect().bottom ?? 0) < 0
    bar?.toggleAttribute('data-reading', past && clause !== undefined)
    if (clause === current) return
    current?.removeAttribute('data-here')
    clause?.setAttribute('data-here', '')
    current = clause
    mark(entryOf(clause, contents), contents)
    for (const name of names) {
      name.hidden = false
      if (!clause) continue
      name.textContent = nameOf(clause, contents) || (unnamed.get(name) ?? '')
      name.href = `#${idOf(clause)}`
    }
    for (const listen of listeners) listen(clause)
  }
  addEventListener('scroll', scroll, { passive: true })
  addEventListener('resize', scroll, { passive: true })
  scroll()
}

function mark(entry: HTMLAnchorElement | null, contents: Element | null): void {
  contents?.querySelector('[aria-current="location"]')?.removeAttribute('aria-current')
  if (!entry) return
  entry.setAttribute('aria-current', 'location')
  const box = entry.closest('details')
  if (box && box.scrollHeight > box.clientHeight) {
    box.scrollTop = entry.offsetTop - box.clientHeight / 2
  }
}
