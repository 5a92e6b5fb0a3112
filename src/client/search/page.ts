/**
 * The search page: reads the query from the address, searches as one types, shows what is found.
 *
 * Markup that the page provides (nothing here writes HTML; texts go in as text nodes):
 *
 * ```html
 * <div data-search data-base="/" data-home="/zh-hans/"       base: root of the site; home: where the
 *                                                            document pages of this script start
 *   <form role="search" action="/zh-hans/search/"><input name="q" type="search"></form>
 *   <p data-search-status role="status" aria-live="polite"></p>       sentences
 *   <span data-hit-count hidden></span>                                the number of clauses, `20+` while uncounted
 *   <ul data-go-to hidden></ul>                                        optional: places that the query names
 *   <select data-view><option value="list"><option value="kwic"></select>      optional
 *   <select data-order><option value="rank"><option value="text">      optional; options that do not
 *     <option value="left"><option value="right"></select>             belong to the view are disabled
 *   <aside data-facets hidden></aside>                                 optional: `section[data-facet]` with
 *                                                                      h3, ul > li > button + meter
 *   <div data-search-results></div>                                    aria-busy while searching
 *   <button type="button" data-more hidden>                            next results
 *   <button type="button" data-count-all hidden>                       count all of a large result
 *   <button type="button" data-retry hidden>                           after a failure
 *   <template data-template="document">
 *     <section><h2><a data-document-title></a> <span data-document-count></span></h2>
 *       <ol data-document-hits></ol></section>
 *   </template>
 *   <template data-template="hit">
 *     <li><a><span data-hit-label></span><span data-hit-heading></span></a>
 *       <span data-hit-matches></span><span data-hit-reading></span><p data-hit-excerpt></p></li>
 *   </template>
 * </div>
 * ```
 *
 * A hit gets `data-hit` and `data-clause="central/2-8"`; in the concordance a row is
 * `tr[data-clause] > td[data-left], td[data-match] > mark, td[data-right], td[data-place] > a`.
 * Script of the texts: the `lang` of the page.
 */
import type { FacetField } from '../../search/facets.ts'
import type { SearchResult } from '../../search/query.ts'
import { toggleFilter } from '../../search/toggle-filter.ts'
import { SEARCH_MESSAGES, type SearchMessages } from '../../strings/search-messages.ts'
import { said } from '../words.ts'
import { startHitKeys } from './hit-keys.ts'
import { looksLikeReference } from './looks-like-reference.ts'
import { findPageElements, type PageElements } from './page-elements.ts'
import { ORDERS, type PageState, readState, type View, writeState } from './page-state.ts'
import { rememberedPosition, rememberPosition } from './position.ts'
import { type SearchSession, startSession } from './search-session.ts'
import { clearResult, showFailure, showResult, totalsOf } from './show-result.ts'
import { onTyped } from './typed.ts'

/** Clauses shown at first, and more at a time. */
const PAGE_SIZE = 50

/** Clauses that are enough to begin with where texts of more than the budget would have to be loaded. */
const FIRST_WANTED = 10

/** Sets the controls to what the address says. */
function showState({ input, view, order }: PageElements, state: PageState): void {
  // Not while it is typed into: the caret, and what an input method is composing, would be lost.
  if (document.activeElement !== input) input.value = state.query
  if (view) view.value = state.view
  if (!order) return
  const orders: readonly string[] = ORDERS[state.view]
  for (const option of order.options)
    option.disabled = option.hidden = !orders.includes(option.value)
  order.value = state.order
}

/** A search page at work: what it is asked for is in the address, what it has got so far is here. */
class SearchPage {
  readonly elements: PageElements
  readonly messages: SearchMessages
  readonly session: SearchSession
  limit = PAGE_SIZE
  /** The query that is to be counted whole. */
  allOf: string | null = null
  running: AbortController | null = null

  constructor(elements: PageElements) {
    this.elements = elements
    this.messages = said(SEARCH_MESSAGES)
    this.session = startSession(elements.base)
  }

  /** Does what the address asks for; a search that is still running is given up. */
  async run(): Promise<void> {
    const { elements, messages, session, limit } = this
    this.running?.abort()
    const state = readState(new URL(location.href))
    showState(elements, state)
    if (state.query.trim() === '') return clearResult(elements)
    const own = new AbortController()
    this.running = own
    const { query } = state
    void this.offerPlaces(query)
    elements.results.ariaBusy = 'true'
    elements.retry.hidden = true
    if (elements.results.childElementCount === 0) elements.status.textContent = messages.searching
    try {
      const show = async (result: SearchResult) => {
        const [levels, principles] = await Promise.all([
          session.levels(),
          session.principlesOf(result),
        ])
        if (this.running !== own) return
        showResult({ result, state, limit, levels, principles }, elements, messages)
      }
      let begun = false
      const result = await session.search(state.query, {
        all: this.allOf === state.query,
        want: limit - PAGE_SIZE + FIRST_WANTED,
        signal: own.signal,
        // Once, while the rest is still counted: results that move under the finger help nobody.
        onProgress: (soFar) => {
          if (this.running !== own) return
          if (!totalsOf(soFar).exact) elements.count.textContent = `${soFar.total}+`
          if (begun || soFar.exact || soFar.total < FIRST_WANTED) return
          begun = true
          // What fails here fails again for the whole result, where it is said.
          show(soFar).catch(console.error)
        },
      })
      await show(result)
    } catch (error) {
      if (this.running === own) showFailure(error, elements, messages)
    } finally {
      if (this.running === own) elements.results.ariaBusy = 'false'
    }
  }

  /** What resolves references is loaded for what looks like one. */
  async offerPlaces(query: string): Promise<void> {
    const { elements, messages } = this
    if (!elements.goTo) return
    elements.goTo.hidden = true
    if (!looksLikeReference(query)) return
    try {
      const { offerPlaces } = await import('./go-to.ts')
      const site = await this.session.opened()
      await offerPlaces(elements.goTo, site, { elements, messages, query })
    } catch (error) {
      // The search itself says when the site cannot be reached.
      console.error(error)
    }
  }

  /** Asks for something else: in a new entry of the history, or in the place of this one. */
  ask(change: Partial<PageState>, remember: 'push' | 'replace'): void {
    const here = new URL(location.href)
    const next = writeState(here, { ...readState(here), ...change })
    this.limit = PAGE_SIZE
    if (next.href !== here.href) history[`${remember}State`](null, '', next)
    void this.run()
  }

  /** Shows what the address asks for, at the place where one was. */
  async arrive(): Promise<void> {
    const position = rememberedPosition()
    this.limit = position?.limit ?? PAGE_SIZE
    this.elements.input.value = readState(new URL(location.href)).query
    await this.run()
    if (position) window.scrollTo(0, position.top)
  }

  showMore(): void {
    this.limit += PAGE_SIZE
    void this.run()
  }

  countAll(): void {
    this.allOf = readState(new URL(location.href)).query
    void this.run()
  }
}

/** The query with the filter of a facet's button set or taken away; null for another target. */
function queryOfFacet(target: EventTarget | null): string | null {
  const button = target instanceof Element ? target.closest('button') : null
  const { field, value } = button?.dataset ?? {}
  if (!field || value === undefined) return null
  return toggleFilter(readState(new URL(location.href)).query, field as FacetField, value)
}

function listen(search: SearchPage): void {
  const { form, input, more, countAll, retry, view, order, facets } = search.elements
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    search.ask({ query: input.value }, 'push')
    // The keys of the hits work where nothing is typed into.
    input.blur()
  })
  onTyped(input, () => search.ask({ query: input.value }, 'replace'))
  view?.addEventListener('change', () => {
    const next = view.value as View
    search.ask({ view: next, order: ORDERS[next][0] }, 'push')
  })
  order?.addEventListener('change', () => {
    search.ask({ order: order.value as PageState['order'] }, 'push')
  })
  facets?.addEventListener('click', (event) => {
    const query = queryOfFacet(event.target)
    if (query === null) return
    input.value = query
    search.ask({ query }, 'push')
  })
  more.addEventListener('click', () => search.showMore())
  countAll.addEventListener('click', () => search.countAll())
  retry.addEventListener('click', () => void search.run())
  window.addEventListener('popstate', () => void search.arrive())
}

/** Starts the search page. */
export function startSearchPage(page: Document): void {
  const search = new SearchPage(findPageElements(page))
  listen(search)
  startHitKeys(page, search.elements.base)
  rememberPosition(() => search.limit)
  void search.arrive()
}

startSearchPage(document)
