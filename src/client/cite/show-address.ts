/**
 * Shows what the address of a document or clause page requests besides the page: `?c=2-4..2-8`,
 * `?v=9de5e7c3`, `?t=12-40`, `#2-8`. It is marked in the text, and announced with one line each in
 * the notice. Loaded on demand.
 */

import { decoded } from '../../citation/decoded.ts'
import { nearestIds, selectClauses } from '../../citation/range.ts'
import { parsePosition } from '../../citation/selection.ts'
import { unmark } from '../clause-nodes.ts'
import { readEdition } from './edition.ts'
import { locatorOf } from './locator-of.ts'
import type { Line } from './notice.ts'
import { forget, tell } from './notice.ts'
import { markRange, readOwnText } from './own-text.ts'

const CHOSEN = 'chosen'

/**
 * Shows everything that the address requests.
 *
 * @param asked - its parameters; none after navigation inside the page, since they apply to the
 * first place
 */
export function showAddress(text: HTMLElement, asked: URLSearchParams): void {
  const clauses = [...text.querySelectorAll<HTMLElement>('[data-clause]')]
  const anchor = location.hash.slice(1)
  const place = document.getElementById(anchor)
  const target = place?.closest<HTMLElement>('[data-clause], [data-part]') ?? null
  const lines = [
    ...(anchor === '' || place ? [] : [unknown(anchor, clauses)]),
    ...showRange(asked.get('c'), clauses),
    ...showEdition(asked.get('v'), target ?? ownClause(text, clauses) ?? text),
    ...showPassage(asked, target),
  ]
  tell(lines, () => {
    for (const clause of clauses) clause.classList.remove(CHOSEN)
    unmark(text.querySelectorAll<HTMLElement>('mark[data-quoted]'))
    forget('c', 't', 'v')
  })
}

/** The clause of a page with a single clause. */
function ownClause(text: HTMLElement, clauses: readonly HTMLElement[]): HTMLElement | null {
  return text.dataset['edition'] === undefined ? (clauses[0] ?? null) : null
}

function unknown(id: string, clauses: readonly HTMLElement[]): Line {
  return {
    message: 'unknown',
    values: { value: decoded(id).slice(0, 200) },
    meant: suggest(id, clauses),
  }
}

function suggest(id: string, clauses: readonly HTMLElement[]): { name: string; href: string }[] {
  const ids = nearestIds(
    id,
    clauses.map((clause) => clause.id),
  )
  return ids.map((near) => {
    const clause = clauses.find((candidate) => candidate.id === near)
    return { name: (clause && locatorOf(clause)) ?? near, href: `#${near}` }
  })
}

/** Number of ancestors of a clause. */
function depthOf(clause: Element): number {
  const around = clause.parentElement?.closest('[data-clause]')
  return around ? depthOf(around) + 1 : 0
}

function showRange(value: string | null, clauses: readonly HTMLElement[]): Line[] {
  if (value === null) return []
  const ordered = clauses.map((clause) => ({ id: clause.id, level: depthOf(clause) }))
  const { ids, notices } = selectClauses(value, ordered)
  const chosen = clauses.filter(({ id }) => ids.includes(id))
  for (const clause of chosen) clause.classList.add(CHOSEN)
  if (location.hash === '') chosen[0]?.scrollIntoView()
  const found: Line[] = ids.length > 0 ? [{ message: 'chosen', values: { n: ids.length } }] : []
  return [
    ...found,
    ...notices.map(({ kind, value: part }): Line => {
      const meant = kind === 'unknown' ? suggest(part, clauses) : []
      return { message: kind, values: { value: part }, meant }
    }),
  ]
}

function showEdition(asked: string | null, place: HTMLElement): Line[] {
  if (asked === null) return []
  const current = place.dataset['edition'] ?? ''
  const former = (place.dataset['editions'] ?? '').split(' ').filter(Boolean)
  const found = readEdition(asked, current, former)
  if (found.state === 'changed') {
    const { edition } = found
    const page = editionPage(place, edition)
    if (page !== null) {
      goToEdition(page)
      return []
    }
    const clauses = place.dataset['clause'] === undefined ? changedClauses(place) : []
    const compare = comparison(place, edition)
    return [{ message: 'changed', values: { value: edition }, compare, clauses }]
  }
  return found.state === 'current' ? [] : [{ message: 'never', values: { value: asked, current } }]
}

/** Goes to the page of the cited edition, with all parameters of the address. */
function goToEdition(page: string): void {
  const [path = '', clause] = page.split('#')
  location.replace(`${path}${location.search}${clause ? `#${clause}` : location.hash}`)
}

/**
 * The clauses of a document that used to have another text, each with the address of its
 * comparison.
 */
function changedClauses(place: HTMLElement): { name: string; href: string }[] {
  const text = place.closest('[data-text]') ?? place
  const clauses = [...text.querySelectorAll<HTMLElement>('[data-clause][data-editions]')]
  return clauses.map((clause) => {
    const last = clause.dataset['editions']?.split(' ').at(-1) ?? ''
    return {
      name: locatorOf(clause) ?? clause.id,
      href: comparison(clause, last) ?? `#${clause.id}`,
    }
  })
}

/**
 * Address of the comparison of old and new text: on this page, where it is opened, or on the
 * clause's own.
 */
function comparison(place: HTMLElement, edition: string): string | null {
  if (place.dataset['clause'] === undefined) return null
  const here = document.getElementById(`${place.id}.${edition}`)
  if (here instanceof HTMLDetailsElement) {
    here.open = true
    return `#${here.id}`
  }
  const page = place.querySelector<HTMLAnchorElement>('.num')?.href
  return page === undefined ? null : `${page}?v=${edition}`
}

/** The page of the cited edition: `data-placed="7cbbe6b3@2015-08-29"` lists those that have one. */
function editionPage(place: HTMLElement, edition: string): string | null {
  const { clause, part, permalink = '', placed = '' } = place.dataset
  const found = placed.split(' ').find((one) => edition !== '' && one.startsWith(edition))
  const key = found?.split('@')[1]
  if (key === undefined) return null
  const whole = /([a-z0-9-]+)\/#?\{clause\}/.exec(permalink)?.[1] ?? ''
  const [document = '', id] = (clause ?? part ?? whole).split('/')
  const root = window.document.body.dataset['base'] ?? '/'
  const page = place.querySelector<HTMLAnchorElement>('.num')?.getAttribute('href') ?? ''
  if (id === undefined) return `${root}${document}/@${key}/`
  return page.includes('#')
    ? `${root}${document}/@${key}/#${id}`
    : `${root}${document}/${id}/@${key}/`
}

function showPassage(asked: URLSearchParams, clause: HTMLElement | null): Line[] {
  const value = asked.get('t')
  if (value === null || clause === null) return []
  const { edition = '', editions = '' } = clause.dataset
  const own = readOwnText(clause)
  const position = parsePosition(value)
  const points = Array.from(own.text)
  const version = readEdition(asked.get('v') ?? edition, edition, editions.split(' '))
  // Positions are valid for one edition: in a changed text they would mark something else.
  if (version.state !== 'current') return []
  if (!position || position.end > points.length) return [{ message: 'lost' }]
  const start = points.slice(0, position.start).join('').length
  const length = points.slice(position.start, position.end).join('').length
  const [first] = markRange(own, { start, end: start + length })
  first?.scrollIntoView({ block: 'center' })
  return [{ message: 'quoted' }]
}
