/**
 * The search page: reads the query from the address, searches while typing, shows the results. The
 * markup is in `routes/[...script]/search.astro`: the elements that {@link findPageElements}
 * expects. No HTML strings are written here; texts are inserted as text nodes.
 *
 * A hit gets `data-hit` and `data-clause="central/2-8"`; in the concordance a row is
 * `tr[data-clause] > td[data-place] > a, td[data-left], td[data-match] > mark, td[data-right]`.
 * Script of the texts: the `lang` of the page.
 */
import type { Candidate } from '../../citation/resolve.ts'
import { countFacets, type FacetField } from '../../search/facets.ts'
import type { SearchResult } from '../../search/query.ts'
import { fill } from '../../strings/fill.ts'
import { SEARCH_MESSAGES, type SearchMessages } from '../../strings/search-messages.ts'
import { copyText } from '../clipboard.ts'
import { said } from '../words.ts'
import { startHitKeys } from './hit-keys.ts'
import { looksLikeReference } from './looks-like-reference.ts'
import { findPageElements, type PageElements } from './page-elements.ts'
import {
  ORDERS,
  type PageState,
  pressFilter,
  readState,
  type View,
  wholeQuery,
  writeState,
} from './page-state.ts'
import { rememberedPosition, rememberPosition } from './position.ts'
import { startPreview } from './preview.ts'
import { concordanceTable } from './render-concordance.ts'
import { type FieldFacets, fieldFacets } from './render-facets.ts'
import { type SearchSession, startSession } from './search-session.ts'
import {
  clearResult,
  isPassage,
  type Shown,
  showChoices,
  showFailure,
  showResult,
  totalsOf,
} from './show-result.ts'
import { onTyped } from './typed.ts'

/** Number of clauses shown at first, and added at a time. */
const PAGE_SIZE = 50

/**
 * Number of clauses that suffice at first where texts beyond the budget would have to be loaded.
 */
const FIRST_WANTED = 10

const here = () => new URL(location.href)

/** Shows the elements below the answer, which wait for it so that nothing moves. */
function settle(): void {
  document.documentElement.dataset['settled'] = ''
}

/**
 * Whether the reader came directly from the search box of another page: Enter there opens a sure
 * place as it does here, and back returns to that page. This does not apply to links from other
 * sites, and to coming back.
 */
function cameFromBox(): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  if (document.referrer === '' || !entry || !('type' in entry) || entry.type !== 'navigate')
    return false
  const { origin, pathname } = new URL(document.referrer)
  return origin === location.origin && pathname !== location.pathname
}

/** A running search page: its request is in the address, its results so far are here. */
class SearchPage {
  readonly elements: PageElements
  readonly messages: SearchMessages
  readonly session: SearchSession
  /** Title of the page without a query. */
  readonly title = document.title
  limit = PAGE_SIZE
  /** The query that is to be counted completely. */
  allOf: string | null = null
  running: AbortController | null = null
  shown: Shown | null = null
  /** The places that a query names, once they are known. */
  places: { query: string; found: Promise<readonly Candidate[] | null> } | null = null

  constructor(elements: PageElements) {
    this.elements = elements
    this.messages = said(SEARCH_MESSAGES)
    this.session = startSession(elements.base)
  }

  /** Sets the controls to the state in the address. */
  showState(state: PageState): void {
    const { input } = this.elements
    // Not while typing: the caret, and the text that an input method is composing, would be lost.
    if (document.activeElement !== input) input.value = state.query
    const asked = state.query.trim()
    document.title =
      asked === '' ? this.title : fill(this.messages.pageTitle, { query: asked, title: this.title })
    showChoices(this.elements, state)
  }

  /** Runs the search in the address, cancelling one that is still running. */
  async run(): Promise<void> {
    const { elements, messages, session, limit } = this
    this.running?.abort()
    const state = readState(here())
    this.showState(state)
    const query = wholeQuery(state)
    if (query.trim() === '') {
      clearResult(elements)
      return settle()
    }
    const own = new AbortController()
    this.running = own
    this.answer(state.query)
    elements.results.ariaBusy = 'true'
    elements.retry.hidden = true
    if (elements.results.childElementCount === 0) elements.status.textContent = messages.searching
    const show = async (result: SearchResult) => {
      const [levels, principles, facets, , quoted] = await Promise.all([
        session.levels(),
        session.principlesOf(result),
        this.facets(result, state),
        // An answer above the hits is shown together with them, so that it does not push them down.
        this.places?.found,
        isPassage(state.query) && result.exact ? import('./quoted-answer.ts') : null,
      ])
      if (this.running !== own) return
      this.shown = { result, state, limit, levels, principles, facets }
      showResult(this.shown, elements, messages)
      const context = { elements, messages, query: state.query, levels }
      const isQuoted =
        elements.answer.hidden && (quoted?.showQuotedAnswer(result, context) ?? false)
      elements.root.toggleAttribute('data-quoted', isQuoted)
    }
    let begun = false
    try {
      const result = await session.search(query, {
        all: this.allOf === query,
        want: limit - PAGE_SIZE + FIRST_WANTED,
        signal: own.signal,
        // Once, while the rest is still being counted: results that keep moving are no help.
        onProgress: (soFar) => {
          if (this.running !== own) return
          if (!totalsOf(soFar).exact) elements.count.textContent = `${soFar.total}+`
          if (begun || soFar.exact || soFar.total < FIRST_WANTED) return
          begun = true
          // An error here recurs for the complete result, where it is reported.
          show(soFar).catch(console.error)
        },
      })
      await show(result)
    } catch (error) {
      if (this.running === own) showFailure(error, elements, messages)
    } finally {
      if (this.running === own) {
        elements.results.ariaBusy = 'false'
        settle()
      }
    }
  }

  /**
   * The facets of a result. A field with a filter is counted without that filter, so that its other
   * values can be chosen too.
   */
  async facets(result: SearchResult, state: PageState): Promise<FieldFacets> {
    const principles = await this.session.principlesOf(result)
    const facets = fieldFacets(countFacets(result, principles), result.exact)
    for (const [field, value] of state.chosen) {
      const chosen = state.chosen.filter(([name]) => name !== field)
      const query = wholeQuery({ query: state.query, chosen })
      if (query.trim() === '') continue
      const wider = await this.session.search(query, { want: FIRST_WANTED })
      const values = countFacets(wider, principles)[field]
      facets[field] = {
        values: values.map((one) => ({ ...one, active: one.value === value })),
        isExact: wider.exact,
      }
    }
    return facets
  }

  /**
   * Opens the place that a query names; the resolver is loaded only for queries that look like a
   * reference.
   */
  answer(query: string): void {
    if (this.places?.query === query) return
    const { elements, messages, session } = this
    elements.answer.hidden = true
    elements.root.removeAttribute('data-answered')
    if (!looksLikeReference(query)) {
      this.places = null
      return
    }
    const find = async () => {
      const [{ showAnswer }, site] = await Promise.all([import('./answer.ts'), session.opened()])
      return showAnswer(site, { elements, messages, query, levels: site.manifest.levels })
    }
    const found = find().catch((error: unknown) => {
      // The search itself reports when the site cannot be reached.
      console.error(error)
      return null
    })
    this.places = { query, found }
  }

  /**
   * Goes to the place that the query certainly names, if there is one: in a new history entry, or
   * replacing this one.
   */
  async goToAnswer(how: 'assign' | 'replace' = 'assign'): Promise<void> {
    const { places, elements } = this
    const found = await places?.found
    if (!found || this.places !== places) return
    const { surePlace, placeHref } = await import('./named-places.ts')
    const place = surePlace(found)
    if (place) location[how](placeHref(elements.home, place))
  }

  /** Changes the request: in a new history entry, or replacing this one. */
  ask(change: Partial<PageState>, remember: 'push' | 'replace'): void {
    const now = here()
    const next = writeState(now, { ...readState(now), ...change })
    this.limit = PAGE_SIZE
    if (next.href !== now.href) history[`${remember}State`](null, '', next)
    void this.run()
  }

  /** Shows the results for the address, at the stored scroll position. */
  async arrive(): Promise<void> {
    const position = rememberedPosition()
    this.limit = position?.limit ?? PAGE_SIZE
    this.elements.input.value = readState(here()).query
    await this.run()
    if (position) window.scrollTo(0, position.top)
  }

  showMore(): void {
    this.limit += PAGE_SIZE
    void this.run()
  }

  countAll(): void {
    this.allOf = wholeQuery(readState(here()))
    void this.run()
  }

  copyTable(): void {
    const { shown, elements, messages } = this
    if (!shown) return
    const { result, state, levels } = shown
    const order = state.order === 'rank' ? 'text' : state.order
    const context = { elements, messages, query: state.query, levels }
    void copyText(concordanceTable(result, order, context))
  }

  /** Filters, views, orders: everything that is selected with a button. */
  press(button: HTMLButtonElement): void {
    const { field, value, view, order } = button.dataset
    if (view !== undefined) this.ask({ view: view as View, order: ORDERS[view as View][0] }, 'push')
    else if (order !== undefined) this.ask({ order: order as PageState['order'] }, 'push')
    else if (field !== undefined && value !== undefined) {
      const isActive = button.ariaPressed === 'true'
      const change = pressFilter(readState(here()), field as FacetField, value, isActive)
      this.elements.input.value = change.query
      this.ask(change, 'push')
    }
  }
}

/** Whether a key press is for the page: no input, link or button has the focus. */
function isForPage({ target }: KeyboardEvent): boolean {
  return target === document.body || target === document.documentElement
}

function listen(search: SearchPage): void {
  const { root, form, input, more, countAll, retry, copyTable, facetToggle, facetPanel } =
    search.elements
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    search.ask({ query: input.value }, 'push')
    // The shortcuts for hits work when no input has the focus.
    input.blur()
    void search.goToAnswer()
  })
  // A newly typed query is a new history entry, which each further letter replaces.
  let typing = false
  onTyped(input, () => {
    const isFirst = !typing && readState(here()).query !== ''
    typing = true
    search.ask({ query: input.value }, isFirst ? 'push' : 'replace')
  })
  input.addEventListener('blur', () => {
    typing = false
  })
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null
    if (button) search.press(button)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing && isForPage(event)) void search.goToAnswer()
  })
  facetToggle.addEventListener('click', () => {
    facetPanel.hidden = !facetPanel.hidden
    facetToggle.ariaExpanded = String(!facetPanel.hidden)
  })
  more.addEventListener('click', () => search.showMore())
  countAll.addEventListener('click', () => search.countAll())
  retry.addEventListener('click', () => void search.run())
  copyTable.addEventListener('click', () => search.copyTable())
  window.addEventListener('popstate', () => void search.arrive())
}

/** Starts the search page. */
function startSearchPage(page: Document): void {
  const search = new SearchPage(findPageElements(page))
  listen(search)
  startHitKeys(page, search.elements.base)
  startPreview(search.elements, search.messages, () => search.shown)
  rememberPosition(() => search.limit)
  // Text typed while this script was loading is searched, not erased.
  const typed = search.elements.input.value
  if (typed !== '' && readState(here()).query === '') search.ask({ query: typed }, 'replace')
  else void search.arrive()
  if (cameFromBox()) void search.goToAnswer('replace')
}

startSearchPage(document)
