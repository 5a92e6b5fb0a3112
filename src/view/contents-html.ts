import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Clause } from '../corpus/model.ts'
import { spacedLabel } from './clause-name.ts'
import { wordNodes } from './words.ts'
import { writeHtml } from './write-html.ts'

/** How far down the contents go: parts and their items, chapters and their articles. */
const DEPTH = 2

/** The contents of a document as HTML. */
export function contentsHtml(clauses: readonly Clause[], page: string): string {
  return writeHtml(listElement(clauses, page, 1), { openItems: true })
}

/** A clause in a list of contents, by its number and heading, as HTML. */
export function entryHtml(clause: Clause, href: string, current?: 'page'): string {
  return writeHtml(entryElement(clause, href, current))
}

function listElement(clauses: readonly Clause[], page: string, depth: number): Element {
  // If no clause of a list has a heading, their numbers are set in rows.
  const headed = clauses.some(({ heading }) => heading !== null)
  // Below numbers without headings, sub-clauses are listed only if they have headings.
  const goesOn = ({ children }: Clause) =>
    depth < DEPTH && children.some((child) => headed || child.heading !== null)
  const shown = clauses.filter(({ heading, label }) => label !== '' || (headed && heading !== null))
  const className = headed ? (depth === 1 ? 'words' : undefined) : 'numbers'
  return h(
    'ol',
    { className },
    shown.map((clause) =>
      h('li', [
        entryElement(clause, `${page}#${clause.id}`),
        ...(goesOn(clause) ? [listElement(clause.children, page, depth + 1)] : []),
      ]),
    ),
  )
}

function entryElement(clause: Clause, href: string, current?: 'page'): Element {
  const { label, heading } = clause
  const parts: ElementContent[] =
    heading === null
      ? [{ type: 'text', value: spacedLabel(clause) }]
      : [...(label === '' ? [] : [h('span', spacedLabel(clause))]), h('span', wordNodes(heading))]
  return h('a', { href, ariaCurrent: current }, parts)
}
