/**
 * The search page: reads the query from the address, searches as one types, shows what is found.
 *
 * Markup that the page provides (nothing here writes HTML; texts go in as text nodes):
 *
 * ```html
 * <div data-search data-base="/" data-home="/zh-hans/">      base: root of the site; home: where the
 *                                                            document pages of this script start
 *   <form role="search" action="/zh-hans/search/"><input name="q" type="search"></form>
 *   <p data-search-status role="status" aria-live="polite"></p>       sentences
 *   <span data-hit-count hidden></span>                                the number of clauses, `20+` while uncounted
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
 * <script type="application/json" data-messages>{…}</script>           only where messages.ts is converted
 * ```
 *
 * A hit gets `data-hit` and `data-clause="central/2-8"`. Script of the texts: the `lang` of the page.
 */
import type { SearchResult } from '../../search/query.ts'
import { SearchError } from '../../search/search-error.ts'
import { fill, type Messages, readMessages } from './messages.ts'
import { findPageElements, type PageElements } from './page-elements.ts'
import { renderDocument } from './render-hits.ts'
import { startSession } from './search-session.ts'
import { onTyped } from './typed.ts'

/** Clauses shown at first, and more at a time. */
const PAGE_SIZE = 50

/** What is asked for, as far as it is not in the address. */
interface Asked {
  limit: number
  all: boolean
}

function failureMessage(error: unknown, messages: Messages): string {
  const failure = error instanceof SearchError ? error.failure : 'engine'
  const keys = {
    missing: 'failedMissing',
    stale: 'failedStale',
    engine: 'failedEngine',
    network: 'failedNetwork',
  } as const
  return messages[keys[failure]]
}

/** The sentence about a result. */
function resultMessage(result: SearchResult, messages: Messages): string {
  const { parsed, total, documentTotal, exact, documentsExact, query } = result
  const values = { query, clauses: total, documents: documentTotal }
  const sentence = () => {
    if (!parsed.expression) return messages.nothingToSearch
    if (exact) return total === 0 ? messages.nothing : messages.found
    return documentsExact ? messages.foundAtLeast : messages.foundAtLeastBoth
  }
  const note = parsed.problem
    ? `${fill(messages.plainText, { problem: messages[parsed.problem] })} `
    : ''
  return note + fill(sentence(), values)
}

function showResult(
  result: SearchResult,
  asked: Asked,
  elements: PageElements,
  messages: Messages,
): void {
  const { status, count, results, more, countAll } = elements
  const context = { elements, messages, query: result.query }
  let room = asked.limit
  const groups: HTMLElement[] = []
  for (const group of result.documents) {
    if (room <= 0) break
    groups.push(renderDocument(group, room, context))
    room -= group.clauses.length
  }
  results.replaceChildren(...groups)
  status.textContent = resultMessage(result, messages)
  count.textContent = result.exact ? String(result.total) : `${result.total}+`
  count.hidden = false
  more.hidden = result.exact && result.total <= asked.limit
  countAll.hidden = result.exact
}

function clearResult({ status, count, results, more, countAll, retry }: PageElements): void {
  results.replaceChildren()
  status.textContent = ''
  for (const element of [count, more, countAll, retry]) element.hidden = true
  count.textContent = ''
}

/** Starts the search page. */
export function startSearchPage(page: Document): void {
  const elements = findPageElements(page)
  const { form, input, status, results, more, countAll, retry } = elements
  const messages = readMessages(page)
  const session = startSession(elements.base)
  let asked: Asked = { limit: PAGE_SIZE, all: false }
  let running: AbortController | null = null

  const run = async () => {
    running?.abort()
    const query = new URLSearchParams(location.search).get('q') ?? ''
    if (query.trim() === '') return clearResult(elements)
    const own = new AbortController()
    running = own
    results.ariaBusy = 'true'
    retry.hidden = true
    if (results.childElementCount === 0) status.textContent = messages.searching
    try {
      const result = await session.search(query, {
        all: asked.all,
        want: asked.limit,
        signal: own.signal,
      })
      if (running === own) showResult(result, asked, elements, messages)
    } catch (error) {
      if (running !== own) return
      clearResult(elements)
      status.textContent = failureMessage(error, messages)
      retry.hidden = false
      console.error(error)
    } finally {
      if (running === own) results.ariaBusy = 'false'
    }
  }

  const ask = (query: string, remember: 'push' | 'replace') => {
    asked = { limit: PAGE_SIZE, all: false }
    const address = new URL(location.href)
    if (query === '') address.searchParams.delete('q')
    else address.searchParams.set('q', query)
    if (address.href !== location.href) history[`${remember}State`](null, '', address)
    return run()
  }

  const readAddress = () => {
    input.value = new URLSearchParams(location.search).get('q') ?? ''
    return run()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void ask(input.value, 'push')
  })
  onTyped(input, () => void ask(input.value, 'replace'))
  window.addEventListener('popstate', () => void readAddress())
  more.addEventListener('click', () => {
    asked = { ...asked, limit: asked.limit + PAGE_SIZE }
    void run()
  })
  countAll.addEventListener('click', () => {
    asked = { ...asked, all: true }
    void run()
  })
  retry.addEventListener('click', () => void run())
  void readAddress()
}

startSearchPage(document)
