import type { ConcordanceOrder } from '../../search/concordance.ts'
import { FACET_FIELDS, type FacetField } from '../../search/facets.ts'
import type { ResultOrder } from '../../search/order.ts'
import { toggleFilter } from '../../search/toggle-filter.ts'

/** How results are shown: as excerpts by document, or as a concordance. */
export type View = 'list' | 'kwic'

/** A selected filter: `['level', '中央']`. */
export type Chosen = readonly [field: FacetField, value: string]

/** The state in the address: `?q=責任追究&level=中央&view=kwic&order=left`. */
export interface PageState {
  /** As typed; it may contain filters. */
  query: string
  /** Filters selected from the lists, at most one per field. */
  chosen: readonly Chosen[]
  view: View
  order: ResultOrder | ConcordanceOrder
}

/** Orders of each view, the default first. */
export const ORDERS = {
  list: ['rank', 'text'],
  kwic: ['text', 'left', 'right'],
} as const satisfies Record<View, readonly PageState['order'][]>

/** The state in an address; an unknown view or order is replaced by the default. */
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

/** The address for a state, without default values. */
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

/** The complete query: typed text with selected filters. */
export function wholeQuery({ query, chosen }: Pick<PageState, 'query' | 'chosen'>): string {
  return chosen.reduce((whole, [field, value]) => toggleFilter(whole, field, value), query)
}

/**
 * The state after a filter button is pressed: the value replaces another one of its field; no
 * filter of the field remains if it was set already or the value is empty. A typed filter is
 * removed from the query.
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
