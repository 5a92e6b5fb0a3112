/**
 * Matches of a query in the own text of a clause, as `<mark data-match>`. What is no text of the clause is
 * passed over: clauses inside it (`[data-clause]`), buttons, hidden parts, and whatever carries
 * `data-search-skip`.
 *
 * A page may have a bar, which stays hidden unless something is marked:
 * `<div data-highlight-bar hidden><span data-highlight-count></span>` (`2 / 5`)
 * `<button data-highlight-previous> <button data-highlight-next> <button data-highlight-clear></div>`.
 */
import { viewText } from '../search/clause-view.ts'
import { highlightSpans } from '../search/highlight-spans.ts'
import { parseQuery } from '../search/parse-query.ts'
import { markStretch, ownTextNodes, unmark } from './clause-nodes.ts'

/** Marks the matches of a query in a clause; one list of marks a match, since a match may run over nodes. */
export function markMatches(clause: Element, query: string): HTMLElement[][] {
  const { expression } = parseQuery(query)
  const nodes = ownTextNodes(clause)
  const view = viewText(nodes.map((node) => node.data).join(''))
  const spans = expression ? highlightSpans(expression, view) : []
  const matches: HTMLElement[][] = spans.map(() => [])
  let from = view.text.length
  // From the end, so that splitting a node leaves the offsets before it as they are.
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

/** Wires the bar to the matches. */
function startBar(bar: HTMLElement, matches: readonly HTMLElement[][]): void {
  let current = 0
  const show = (next: number) => {
    for (const mark of matches[current] ?? []) delete mark.dataset['current']
    current = (next + matches.length) % matches.length
    for (const mark of matches[current] ?? []) mark.dataset['current'] = ''
    const count = bar.querySelector('[data-highlight-count]')
    if (count) count.textContent = `${current + 1} / ${matches.length}`
  }
  const go = (next: number) => {
    show(next)
    matches[current]?.[0]?.scrollIntoView({ block: 'center' })
  }
  const on = (name: string, action: () => void) =>
    bar.querySelector(`[data-highlight-${name}]`)?.addEventListener('click', action)
  on('previous', () => go(current - 1))
  on('next', () => go(current + 1))
  on('clear', () => {
    unmark(matches.flat())
    bar.hidden = true
    const address = new URL(location.href)
    address.searchParams.delete('q')
    history.replaceState(history.state, '', address)
  })
  show(0)
  bar.hidden = false
}

/** Marks the matches of a query in a clause, and gives the reader the bar to go from one to the next. */
export function showMatches(page: Document, clause: Element, query: string): void {
  const matches = markMatches(clause, query)
  const bar = page.querySelector<HTMLElement>('[data-highlight-bar]')
  if (matches.length > 0 && bar) startBar(bar, matches)
}
