import type { ConcordanceOrder } from '../../search/concordance.ts'
import { FACET_FIELDS, type FacetField } from '../../search/facets.ts'
import type { ResultOrder } from '../../search/order.ts'
import { toggleFilter } from '../../search/toggle-filter.ts'

/** How results are shown: excerpts by document, or a concordance. */
export type View = 'list' | 'kwic'

/** A filter that was chosen: `['level', '中央']`. */
export type Chosen = readonly [field: FacetField, value: string]

/** What the address says: `?q=責任追究&level=中央&view=kwic&order=left`. */
export interface PageState {
  /** As typed; it may have filters of its own. */
  query: string
  /** Filters chosen from the lists, at most one of a field. */
  chosen: readonly Chosen[]
  view: View
  order: ResultOrder | ConcordanceOrder
}

/** Orders of each view, the one that needs no word in the address first. */
export const ORDERS = {
  list: ['rank', 'text'],
  kwic: ['text', 'left', 'right'],
} as const satisfies Record<View, readonly PageState['order'][]>

/** What an address asks for; a view or order that does not exist is the first one. */
export function readState(address: URL): PageState {
  const parameters = address.searchParams
  const view: View = parameters.get('view') === 'kwic' ? 'kwic' : 'list'
  const order = ORDERS[view].find((name) => name === parameters.get('order')) ?? ORDERS[view][0]
  const chosen = FACET_FIELDS.flatMap((field): Chosen[] => {
    const value = parameters.get(field)
    return value ? [[field, value]] : []
  })
  return { query: parameters.get('q') ?? '', chosen, view, order }
}

/** The address that asks for it, without what goes without saying. */
export function writeState(address: URL, { query, chosen, view, order }: PageState): URL {
  const next = new URL(address)
  const set = (name: string, value: string, unsaid: string) => {
    if (value === unsaid) next.searchParams.delete(name)
    else next.searchParams.set(name, value)
  }
  set('q', query, '')
  const values = new Map<string, string>(chosen)
  for (const field of FACET_FIELDS) set(field, values.get(field) ?? '', '')
  set('view', view, 'list')
  set('order', order, ORDERS[view][0])
  next.hash = ''
  return next
}

/** The query that is searched: what was typed with the filters that were chosen. */
export function wholeQuery({ query, chosen }: Pick<PageState, 'query' | 'chosen'>): string {
  return chosen.reduce((whole, [field, value]) => toggleFilter(whole, field, value), query)
}

/**
 * What is asked for after a filter's button was pressed: the value in place of another one of its field,
 * no filter of the field where it was set already or the value is empty. A filter that was typed is taken
 * out of the words.
 */
export function pressFilter(
  { query, chosen }: PageState,
  field: FacetField,
  value: string,
  isActive: boolean,
): Pick<PageState, 'query' | 'chosen'> {
  const others = chosen.filter(([name]) => name !== field)
  const isChosen = chosen.some(([name, other]) => name === field && other === value)
  if (value === '' || isChosen) return { query, chosen: others }
  if (isActive) return { query: toggleFilter(query, field, value), chosen }
  return { query, chosen: [...others, [field, value]] }
}
