import type { ConcordanceOrder } from '../../search/concordance.ts'
import type { ResultOrder } from '../../search/order.ts'

/** How results are shown: excerpts by document, or a concordance. */
export type View = 'list' | 'kwic'

/** What the address says. Filters are part of the query. */
export interface PageState {
  query: string
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
  return { query: parameters.get('q') ?? '', view, order }
}

/** The address that asks for it, without what goes without saying. */
export function writeState(address: URL, { query, view, order }: PageState): URL {
  const next = new URL(address)
  const set = (name: string, value: string, unsaid: string) => {
    if (value === unsaid) next.searchParams.delete(name)
    else next.searchParams.set(name, value)
  }
  set('q', query, '')
  set('view', view, 'list')
  set('order', order, ORDERS[view][0])
  next.hash = ''
  return next
}
