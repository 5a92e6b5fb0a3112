import {
  type ConcordanceLine,
  type ConcordanceOrder,
  concordance,
  sortConcordance,
} from '../../search/concordance.ts'
import { byLevel } from '../../search/order.ts'
import type { DocumentHits, SearchResult } from '../../search/query.ts'
import { element } from '../element.ts'
import { hitPlace, levelMark, marked } from './name-element.ts'
import { clauseHref, type RenderContext } from './render-hits.ts'

/** Characters on each side of a match. */
const CONTEXT = 40

function cell(name: string, ...content: (string | Node)[]): HTMLTableCellElement {
  const made = element('td', '', ...content)
  made.dataset[name] = ''
  return made
}

// Text that is too long is clipped at its outer end: the inner end is at the match.
const clippedBefore = (text: string) => element('span', '', element('span', '', text))

/** The column headers, which sort the rows, except that of the match. */
function headRow(order: ConcordanceOrder, { messages }: RenderContext): HTMLTableSectionElement {
  const columns = [
    ['text', messages.sortPlace],
    ['left', messages.sortLeft],
    [null, messages.sortNone],
    ['right', messages.sortRight],
  ] as const
  const row = element('tr', '')
  for (const [by, label] of columns) {
    const head = element('th', '')
    head.scope = 'col'
    if (by === null) head.append(element('span', 'hide', label))
    else {
      const button = element('button', '', label)
      button.type = 'button'
      button.dataset['order'] = by
      head.append(button)
      if (by === order) head.ariaSort = 'ascending'
    }
    row.append(head)
  }
  return element('thead', '', row)
}

/** The lines of a result in an order. */
function concordanceLines(
  { documents }: SearchResult,
  order: ConcordanceOrder,
  levels: readonly string[],
): ConcordanceLine[] {
  return sortConcordance(concordance(byLevel(documents, levels), CONTEXT), order)
}

/** Documents that cannot be identified by their level: several have the same, or they have none. */
function unnamedByLevel({ documents }: SearchResult): Set<string> {
  // A document may occur twice: with its clauses, and with the text outside them.
  const levels = new Map(documents.map(({ document, level }) => [document.id, level]))
  const alone = ([id, level]: [string, string | null]) =>
    level !== null && ![...levels].some(([other, its]) => its === level && other !== id)
  return new Set([...levels].filter((one) => !alone(one)).map(([id]) => id))
}

function lineRow(
  { hit, left, match, right }: ConcordanceLine,
  group: DocumentHits | undefined,
  unnamed: ReadonlySet<string>,
  { elements, messages, query, levels }: RenderContext,
): HTMLTableRowElement {
  const row = element('tr', '')
  row.dataset['clause'] = hit.id
  const link = element('a', '')
  link.href = clauseHref(elements.home, hit, query)
  link.title = group?.title ?? ''
  const name = unnamed.has(hit.document)
    ? [element('span', 'in', group?.title ?? '')]
    : levelMark(group?.level ?? null, group?.document.level ?? null, levels)
  link.append(...name, element('span', 'num', hitPlace(hit, messages)))
  row.append(
    cell('place', link),
    cell('left', clippedBefore(left)),
    cell('match', marked(match)),
    cell('right', right),
  )
  return row
}

/**
 * The concordance as a table, one row per match: its place in `td[data-place]`, then
 * `td[data-left]`, `td[data-match]`, `td[data-right]`. Rows have `data-clause`; `th
 * button[data-order]` sorts.
 */
export function renderConcordance(
  result: SearchResult,
  order: ConcordanceOrder,
  limit: number,
  context: RenderContext,
): HTMLTableElement {
  const table = element('table', '')
  table.dataset['kwic'] = ''
  table.ariaLabel = context.messages.kwic
  const groups = new Map(result.documents.map((group) => [group.document.id, group]))
  const lines = concordanceLines(result, order, context.levels).slice(0, limit)
  const unnamed = unnamedByLevel(result)
  const rows = lines.map((line) => lineRow(line, groups.get(line.hit.document), unnamed, context))
  table.append(headRow(order, context), element('tbody', '', ...rows))
  return table
}

/** The concordance as tab-separated values with a header row, for spreadsheets. */
export function concordanceTable(
  result: SearchResult,
  order: ConcordanceOrder,
  { elements, messages, levels }: RenderContext,
): string {
  const groups = new Map(result.documents.map((group) => [group.document.id, group]))
  const head = [
    messages.columnLevel,
    messages.columnDocument,
    messages.sortPlace,
    messages.columnLeft,
    messages.sortNone,
    messages.columnRight,
    messages.columnAddress,
  ]
  const rows = concordanceLines(result, order, levels).map(({ hit, left, match, right }) => {
    const group = groups.get(hit.document)
    const address = `${location.origin}${elements.base}${hit.id}/`
    return [
      group?.level ?? '',
      group?.title ?? '',
      hitPlace(hit, messages),
      left,
      match,
      right,
      address,
    ]
  })
  return [head, ...rows]
    .map((row) => row.map((text) => text.replace(/\s+/g, ' ')).join('\t'))
    .join('\n')
}
