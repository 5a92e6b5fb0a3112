/**
 * Marks matches of a query in the own text of a clause, as `<mark data-match>`. Skipped are clauses
 * inside it (`[data-clause]`), buttons, hidden parts, and elements with `data-search-skip`.
 */
import { viewText } from '../search/clause-view.ts'
import { highlightSpans } from '../search/highlight-spans.ts'
import { parseQuery } from '../search/parse-query.ts'
import { MATCH_MESSAGES } from '../strings/reading-messages.ts'
import { markStretch, ownTextNodes, unmark } from './clause-nodes.ts'
import { button, element } from './element.ts'
import { said } from './words.ts'

/**
 * Marks the matches of a query in a clause; one list of marks per match, since a match may span
 * nodes.
 */
export function markMatches(clause: Element, query: string): HTMLElement[][] {
  const { expression } = parseQuery(query)
  const nodes = ownTextNodes(clause)
  const view = viewText(nodes.map((node) => node.data).join(''))
  const spans = expression ? highlightSpans(expression, view) : []
  const matches: HTMLElement[][] = spans.map(() => [])
  let from = view.text.length
  // From the end, so that splitting a node does not change the offsets before it.
  for (const node of nodes.toReversed()) {
    const length = node.length
    from -= length
    for (const [at, span] of [...spans.entries()].reverse()) {
      const start = Math.max(span.start - from, 0)
      const end = Math.min(span.end - from, length)
      if (start < end) matches[at]?.unshift(markStretch(node, start, end, 'match'))
    }
  }
  return matches.filter((marks) => marks.length > 0)
}

/** The bar for stepping through the matches, starting at the first. */
function matchBar(matches: readonly HTMLElement[][]): HTMLElement {
  const words = said(MATCH_MESSAGES)
  let current = 0
  const count = element('span', '')
  count.setAttribute('aria-live', 'polite')
  const show = (next: number) => {
    for (const mark of matches[current] ?? []) delete mark.dataset['current']
    current = (next + matches.length) % matches.length
    for (const mark of matches[current] ?? []) mark.dataset['current'] = ''
    count.textContent = `${current + 1} / ${matches.length}`
  }
  const go = (next: number) => {
    show(next)
    matches[current]?.[0]?.scrollIntoView({ block: 'center' })
  }
  const bar = element(
    'div',
    'matches',
    count,
    button('copy', words.previous, () => go(current - 1)),
    button('copy', words.next, () => go(current + 1)),
    button('copy', words.clear, () => {
      unmark(matches.flat())
      bar.remove()
      const address = new URL(location.href)
      address.searchParams.delete('q')
      history.replaceState(history.state, '', address)
    }),
  )
  bar.role = 'group'
  bar.ariaLabel = words.found
  bar.dataset['highlightBar'] = ''
  show(0)
  return bar
}

/** Marks the matches of a query in a clause, and shows the bar for stepping through them. */
export function showMatches(page: Document, clause: Element, query: string): void {
  const matches = markMatches(clause, query)
  if (matches.length > 0) page.querySelector('main')?.append(matchBar(matches))
}
