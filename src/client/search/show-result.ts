import { countFacets } from '../../search/facets.ts'
import { orderResults, type ResultOrder } from '../../search/order.ts'
import type { SearchResult } from '../../search/query.ts'
import { SearchError } from '../../search/search-error.ts'
import { fill } from '../../strings/fill.ts'
import type { SearchMessages } from '../../strings/search-messages.ts'
import type { PageElements } from './page-elements.ts'
import type { PageState } from './page-state.ts'
import { renderConcordance } from './render-concordance.ts'
import { renderFacets } from './render-facets.ts'
import { type RenderContext, renderDocument } from './render-hits.ts'

/** A result and how it is asked to be shown. */
export interface Shown {
  result: SearchResult
  state: PageState
  /** Clauses or lines shown at most. */
  limit: number
  levels: readonly string[]
  /** Titles of principles by id. */
  principles: Readonly<Record<string, string>>
}

/** How much there is: all of it where everything was read or the index knows, else what was found. */
export function totalsOf({ total, outside, exact, known }: SearchResult) {
  if (exact || known === null) return { total, outside, exact }
  return { total: known.clauses + known.outside, outside: known.outside, exact: true }
}

/** The sentence about a result. */
export function resultMessage(result: SearchResult, messages: SearchMessages): string {
  const { parsed, documentTotal, documentsExact, query } = result
  const { total, outside, exact } = totalsOf(result)
  const values = { query, clauses: total - outside, documents: documentTotal, places: outside }
  const sentence = () => {
    if (!parsed.expression) return messages.nothingToSearch
    if (exact && total === 0)
      return result.editions.length > 0 ? messages.nothingNow : messages.nothing
    if (exact && total === outside) return messages.foundOutside
    if (exact) return messages.found
    return documentsExact ? messages.foundAtLeast : messages.foundAtLeastBoth
  }
  const note = parsed.problem
    ? `${fill(messages.plainText, { problem: messages[parsed.problem] })} `
    : ''
  const rest = exact && outside > 0 && total > outside ? fill(messages.outside, values) : ''
  return note + fill(sentence(), values) + rest
}

/** The groups of documents, as far as `limit` clauses go. */
function renderGroups(
  { result, state, limit, levels }: Shown,
  context: RenderContext,
): HTMLElement[] {
  const groups: HTMLElement[] = []
  let room = limit
  const order: ResultOrder = state.order === 'rank' ? 'rank' : 'text'
  for (const group of orderResults(result.documents, order, levels)) {
    if (room <= 0) break
    groups.push(renderDocument(group, room, context))
    room -= group.clauses.length
  }
  return groups
}

/** What was found in editions that are not the text of today, below all else and under a heading. */
function renderEditions({ result, limit }: Shown, context: RenderContext): HTMLElement[] {
  const { editions, exact } = result
  if (!exact || editions.length === 0) return []
  const clauses = editions.reduce((sum, group) => sum + group.clauses.length, 0)
  const heading = document.createElement('p')
  heading.dataset['editionsFound'] = ''
  heading.textContent = fill(context.messages.editions, { clauses })
  return [
    heading,
    ...editions.slice(0, limit).map((group) => renderDocument(group, limit, context)),
  ]
}

/** Shows a result in place of the one before. */
export function showResult(shown: Shown, elements: PageElements, messages: SearchMessages): void {
  const { status, count, results, more, countAll, facets } = elements
  const { result, state, limit } = shown
  const context = { elements, messages, query: result.query }
  const kwic = state.view === 'kwic' && result.clauses.some(({ matches }) => matches > 0)
  if (kwic) {
    const order = state.order === 'rank' ? 'text' : state.order
    results.replaceChildren(renderConcordance(result, order, limit, context))
  } else results.replaceChildren(...renderGroups(shown, context), ...renderEditions(shown, context))
  const shownOf = kwic
    ? result.clauses.reduce((sum, { matches }) => sum + matches, 0)
    : result.total
  status.textContent = resultMessage(result, messages)
  const totals = totalsOf(result)
  count.textContent = totals.exact ? String(totals.total) : `${totals.total}+`
  count.hidden = false
  more.hidden = result.exact && shownOf <= limit
  countAll.hidden = totals.exact
  if (facets) {
    if (result.parsed.problem) facets.hidden = true
    else {
      const counted = countFacets(result, shown.principles)
      const rank = ({ value }: { value: string }) => shown.levels.indexOf(value)
      counted.level.sort((a, b) => rank(a) - rank(b))
      renderFacets(facets, counted, result.exact, messages)
    }
  }
}

/** Takes away what was shown. */
export function clearResult(elements: PageElements): void {
  const { status, count, results, more, countAll, retry, facets, goTo } = elements
  results.replaceChildren()
  status.textContent = ''
  count.textContent = ''
  for (const element of [count, more, countAll, retry, facets, goTo])
    if (element) element.hidden = true
}

const FAILURES = {
  missing: 'failedMissing',
  stale: 'failedStale',
  engine: 'failedEngine',
  network: 'failedNetwork',
} as const

/** The sentence about a search that could not be done. */
export function failureMessage(error: unknown, messages: SearchMessages): string {
  return messages[FAILURES[error instanceof SearchError ? error.failure : 'engine']]
}

/** Says why there is no result, and offers another try. */
export function showFailure(
  error: unknown,
  elements: PageElements,
  messages: SearchMessages,
): void {
  clearResult(elements)
  elements.status.textContent = failureMessage(error, messages)
  elements.retry.hidden = false
  console.error(error)
}
