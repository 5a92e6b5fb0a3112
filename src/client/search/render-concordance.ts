import { type ConcordanceOrder, concordance, sortConcordance } from '../../search/concordance.ts'
import { placeName } from '../../search/place-name.ts'
import type { SearchResult } from '../../search/query.ts'
import { clauseHref, type RenderContext } from './render-hits.ts'

/** Characters to each side of a match. */
const CONTEXT = 24

function cell(name: string, ...content: (string | Node)[]): HTMLTableCellElement {
  const element = document.createElement('td')
  element.dataset[name] = ''
  element.append(...content)
  return element
}

function marked(text: string): HTMLElement {
  const mark = document.createElement('mark')
  mark.textContent = text
  return mark
}

// What is too long is cut off at its outer end: the inner one stands at the match.
function clippedBefore(text: string): HTMLElement {
  const outer = document.createElement('span')
  const inner = document.createElement('span')
  inner.textContent = text
  outer.append(inner)
  return outer
}

/**
 * The concordance as a table, one row a match: its place in `td[data-place]`, then `td[data-left]`,
 * `td[data-match]`, `td[data-right]`. Rows carry `data-clause`.
 */
export function renderConcordance(
  result: SearchResult,
  order: ConcordanceOrder,
  limit: number,
  { elements, query }: RenderContext,
): HTMLTableElement {
  const table = document.createElement('table')
  table.dataset['kwic'] = ''
  const levels = new Map(result.documents.map(({ document }) => [document.id, document.level]))
  const lines = sortConcordance(concordance(result.clauses, CONTEXT), order)
  for (const { hit, left, match, right } of lines.slice(0, limit)) {
    const row = table.insertRow()
    row.dataset['clause'] = hit.id
    const link = document.createElement('a')
    link.href = clauseHref(elements.home, hit, query)
    link.textContent = `${levels.get(hit.document) ?? ''} ${placeName(hit)}`.trim()
    row.append(
      cell('place', link),
      cell('left', clippedBefore(left)),
      cell('match', marked(match)),
      cell('right', right),
    )
  }
  return table
}
