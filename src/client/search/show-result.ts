import { searchable } from '../../script/fold.ts'
import { unknownLevel } from '../../search/filters.ts'
import { orderResults, type ResultOrder } from '../../search/order.ts'
import type { DocumentHits, SearchResult } from '../../search/query.ts'
import { SearchError } from '../../search/search-error.ts'
import { tellApart } from '../../search/tell-apart.ts'
import { fill } from '../../strings/fill.ts'
import type { SearchMessages } from '../../strings/search-messages.ts'
import { element } from '../element.ts'
import type { PageElements } from './page-elements.ts'
import type { PageState } from './page-state.ts'
import { renderConcordance } from './render-concordance.ts'
import { type FieldFacets, renderFacets } from './render-facets.ts'
import { type RenderContext, renderDocument } from './render-hits.ts'

/** A result, and how it is shown. */
export interface Shown {
  result: SearchResult
  state: PageState
  /** Most clauses or lines shown. */
  limit: number
  levels: readonly string[]
  /** Titles of principles by id. */
  principles: Readonly<Record<string, string>>
  facets: FieldFacets
}

/** The totals: exact where everything was read or the index knows them, else those found so far. */
export function totalsOf({ total, outside, exact, known }: SearchResult) {
  if (exact || known === null) return { total, outside, exact }
  return { total: known.clauses + known.outside, outside: known.outside, exact: true }
}

/** The message about a result. */
export function resultMessage(
  result: SearchResult,
  messages: SearchMessages,
  levels: readonly string[],
  query = result.query,
): string {
  const { parsed, documentTotal, documentsExact } = result
  const { total, outside, exact } = totalsOf(result)
  const unknown = parsed.expression && total === 0 ? unknownLevel(parsed.expression, levels) : null
  const named = { level: unknown ?? '', levels: levels.join('、') }
  const counted = { clauses: total - outside, documents: documentTotal, places: outside }
  const values = { query, ...counted, ...named }
  const sentence = () => {
    if (!parsed.expression) return messages.nothingToSearch
    if (unknown !== null) return messages.unknownLevel
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

function toldApart(documents: readonly DocumentHits[]): string[] {
  return tellApart(documents.map(({ document, title, issuer }) => ({ ...document, title, issuer })))
}

/** The groups of documents, up to `limit` clauses. */
function renderGroups(
  { result, state, limit, levels }: Shown,
  context: RenderContext,
): HTMLElement[] {
  const groups: HTMLElement[] = []
  let room = limit
  const order: ResultOrder = state.order === 'rank' ? 'rank' : 'text'
  const documents = orderResults(result.documents, order, levels)
  const apart = toldApart(documents)
  for (const [at, group] of documents.entries()) {
    if (room <= 0) break
    groups.push(renderDocument(group, room, context, apart[at] ?? ''))
    room -= group.clauses.length
  }
  return groups
}

/** Hits in editions other than the present one, below everything else, with a heading. */
function renderEditions({ result, limit }: Shown, context: RenderContext): HTMLElement[] {
  const { editions, exact } = result
  if (!exact || editions.length === 0) return []
  const clauses = editions.reduce((sum, group) => sum + group.clauses.length, 0)
  const heading = document.createElement('p')
  heading.dataset['editionsFound'] = ''
  heading.textContent = fill(context.messages.editions, { clauses })
  return [
    heading,
    ...editions.slice(0, limit).map((group) => renderDocument(group, limit, context, '')),
  ]
}

/** Whether a result is shown as a concordance: requested, and with matches. */
export function isConcordance({ result, state }: Pick<Shown, 'result' | 'state'>): boolean {
  return state.view === 'kwic' && result.clauses.some(({ matches }) => matches > 0)
}

/** Fewest characters of a query that is a passage rather than a word. */
const PASSAGE = 12

/** Whether a query is a passage, as pasted, rather than a word. */
export function isPassage(query: string): boolean {
  return Array.from(searchable(query).folded).length >= PASSAGE
}

/**
 * Links to a principle that has the query as its name, or to the quotation check for a passage that
 * is not found.
 */
function showAlso(
  { also, home }: PageElements,
  { state, principles, result }: Shown,
  messages: SearchMessages,
): void {
  const { folded } = searchable(state.query)
  const found = Object.entries(principles).find(
    ([, title]) => folded !== '' && searchable(title).folded === folded,
  )
  // A passage that is not found may have been altered.
  const isAltered = result.total === 0 && isPassage(state.query)
  also.hidden = !found && !isAltered
  if (!found) {
    const check = element('a', '', messages.checkPassage)
    check.href = `${home}cite/?${new URLSearchParams({ check: state.query })}`
    also.replaceChildren(check)
    return
  }
  const [id, title] = found
  const link = element('a', '', title)
  link.href = `${home}principles/${id}/`
  also.replaceChildren(messages.alsoPrinciple, link)
}

function showNumbers(shown: Shown, elements: PageElements, messages: SearchMessages): void {
  const { result, state, limit, facets, levels } = shown
  const { status, count, more, countAll, copyTable } = elements
  const kwic = isConcordance(shown)
  const shownOf = kwic
    ? result.clauses.reduce((sum, { matches }) => sum + matches, 0)
    : result.total
  // An answer is above the results, and is announced; finding nothing else is then not a failure.
  const isAnswered = elements.root.hasAttribute('data-answered')
  const isNothing = result.total + result.editions.length === 0
  status.textContent = [
    isAnswered ? fill(messages.opened, { query: state.query.trim() }) : '',
    isAnswered && isNothing ? '' : resultMessage(result, messages, levels, state.query),
  ].join('')
  const totals = totalsOf(result)
  // With a selected level, 全部 still shows the count of all levels.
  const { values, isExact } = facets.level
  const isFiltered = values.some(({ active }) => active)
  const all = isFiltered ? values.reduce((sum, { clauses }) => sum + clauses, 0) : totals.total
  count.textContent = (isFiltered ? isExact : totals.exact) ? String(all) : `${all}+`
  count.hidden = false
  more.hidden = result.exact && shownOf <= limit
  countAll.hidden = totals.exact
  copyTable.hidden = !kwic
  elements.facets.hidden = result.total === 0 && state.chosen.length === 0
  if (!result.parsed.problem) renderFacets(elements, facets, levels, messages)
}

/** Marks the selected view and order. */
export function showChoices({ root }: PageElements, { view, order }: PageState): void {
  for (const button of root.querySelectorAll<HTMLElement>('button[data-view]'))
    button.ariaPressed = String(button.dataset['view'] === view)
  for (const button of root.querySelectorAll<HTMLElement>('[data-orders] button[data-order]'))
    button.ariaPressed = String(button.dataset['order'] === order)
  const orders = root.querySelector<HTMLElement>('[data-orders]')
  if (orders) orders.hidden = view === 'kwic'
}

/** Shows a result, replacing the previous one. */
export function showResult(shown: Shown, elements: PageElements, messages: SearchMessages): void {
  const { result, state, limit, levels } = shown
  const context = { elements, messages, query: state.query, levels }
  if (isConcordance(shown)) {
    const order = state.order === 'rank' ? 'text' : state.order
    elements.results.replaceChildren(renderConcordance(result, order, limit, context))
  } else
    elements.results.replaceChildren(
      ...renderGroups(shown, context),
      ...renderEditions(shown, context),
    )
  elements.preview.hidden = true
  showNumbers(shown, elements, messages)
  showAlso(elements, shown, messages)
}

/** Removes the previous result. */
export function clearResult(elements: PageElements): void {
  const { status, count, results, preview, also, more, countAll, retry, copyTable } = elements
  results.replaceChildren()
  status.textContent = ''
  count.textContent = ''
  for (const part of [preview, also, more, countAll, retry, copyTable]) part.hidden = true
  elements.facets.hidden = true
  elements.answer.hidden = true
}

const FAILURES = {
  missing: 'failedMissing',
  stale: 'failedStale',
  engine: 'failedEngine',
  network: 'failedNetwork',
} as const

/** The message for a failed search. */
export function failureMessage(error: unknown, messages: SearchMessages): string {
  return messages[FAILURES[error instanceof SearchError ? error.failure : 'engine']]
}

/** Shows why there is no result, and offers to retry. */
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
