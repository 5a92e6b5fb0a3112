import { type ConcordanceOrder, concordance, sortConcordance } from '../../search/concordance.ts'
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

/**
 * The concordance as a table, one row a match: `td[data-left]`, `td[data-match]`, `td[data-right]`, and
 * the clause's address in `td[data-place]`. Rows carry `data-clause`.
 */
export function renderConcordance(
  result: SearchResult,
  order: ConcordanceOrder,
  limit: number,
  { elements, query }: RenderContext,
): HTMLTableElement {
  const table = document.createElement('table')
  table.dataset['kwic'] = ''
  const lines = sortConcordance(concordance(result.clauses, CONTEXT), order)
  for (const { hit, left, match, right } of lines.slice(0, limit)) {
    const row = table.insertRow()
    row.dataset['clause'] = hit.id
    const link = document.createElement('a')
    link.href = clauseHref(elements.home, hit, query)
    link.textContent = hit.id
    row.append(
      cell('left', left),
      cell('match', marked(match)),
      cell('right', right),
      cell('place', link),
    )
  }
  return table
}
