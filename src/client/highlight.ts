/**
 * On arrival at `?q=…#2-8`: marks the query's matches in the own text of the clause `[id="2-8"]` with
 * `<mark data-match>`. What is no text of the clause is passed over: clauses inside it
 * (`[data-clause]`), buttons, hidden parts, and whatever carries `data-search-skip`.
 *
 * A page may have a bar, which stays hidden unless something is marked:
 * `<div data-highlight-bar hidden><span data-highlight-count></span>` (`2 / 5`)
 * `<button data-highlight-previous> <button data-highlight-next> <button data-highlight-clear></div>`.
 */
import { viewText } from '../search/clause-view.ts'
import { highlightSpans } from '../search/highlight-spans.ts'
import { parseQuery } from '../search/parse-query.ts'

const SKIPPED =
  '[data-clause], [data-search-skip], [hidden], [popover], button, script, style, template'

/** The text nodes of a clause's own text, in order. */
function ownTextNodes(clause: Element): Text[] {
  const nodes: Text[] = []
  const walker = document.createTreeWalker(
    clause,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => {
      if (node instanceof Element) {
        return node.matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
      }
      return NodeFilter.FILTER_ACCEPT
    },
  )
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  return nodes
}

/** Wraps a stretch of one text node; gives the mark and what is left of the node after it. */
function markStretch(node: Text, start: number, end: number): HTMLElement {
  const stretch = start > 0 ? node.splitText(start) : node
  if (end - start < stretch.length) stretch.splitText(end - start)
  const mark = document.createElement('mark')
  mark.dataset['match'] = ''
  stretch.replaceWith(mark)
  mark.append(stretch)
  return mark
}

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
      if (start < end) matches[at]?.unshift(markStretch(node, start, end))
    }
  }
  return matches.filter((marks) => marks.length > 0)
}

/** Takes the marks away again, leaving the text as it was. */
function unmark(matches: readonly HTMLElement[][]): void {
  for (const mark of matches.flat()) {
    const parent = mark.parentNode
    mark.replaceWith(...mark.childNodes)
    parent?.normalize()
  }
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
    unmark(matches)
    bar.hidden = true
    const address = new URL(location.href)
    address.searchParams.delete('q')
    history.replaceState(history.state, '', address)
  })
  show(0)
  bar.hidden = false
}

/** Marks what the address asks for. */
export function highlightOnArrival(page: Document): void {
  const query = new URLSearchParams(location.search).get('q')
  const clause = page.getElementById(location.hash.slice(1))
  if (!query || !clause) return
  const matches = markMatches(clause, query)
  const bar = page.querySelector<HTMLElement>('[data-highlight-bar]')
  if (matches.length > 0 && bar) startBar(bar, matches)
}

highlightOnArrival(document)
