import type { PagefindModule } from '../../search/document-index.ts'
import { type OpenSearch, openSearch } from '../../search/open-search.ts'
import { type SearchOptions, type SearchResult, search } from '../../search/query.ts'
import { SearchError } from '../../search/search-error.ts'
import { keepForOffline } from './offline.ts'

/** Script of a page's texts, as the search names it. */
export function pageScript(lang: string): 'hant' | 'hans' {
  return /hans|cn/i.test(lang) ? 'hans' : 'hant'
}

/** A search that opens at the first query and reopens after a failure. */
export interface SearchSession {
  search(query: string, options?: SearchOptions): Promise<SearchResult>
  /** Levels of government, from the top down; only available after a search, which loads them. */
  levels(): Promise<readonly string[]>
  /** The open search itself. */
  opened(): Promise<OpenSearch>
  /**
   * Titles of the principles stated by the clauses found, by id; nothing is loaded where they state
   * none.
   */
  principlesOf(result: SearchResult): Promise<Readonly<Record<string, string>>>
}

/**
 * Pagefind 1.6 starts in its constructor and does not expose that promise. Failures there are
 * reported by the search, which watches its requests; as unhandled rejections they would be
 * reported twice.
 */
function ignoreUnheldPromise(event: PromiseRejectionEvent): void {
  if (event.reason instanceof Error && /Pagefind/.test(event.reason.message)) event.preventDefault()
}

/**
 * Time limit for a file of the search, in milliseconds: otherwise a server that hangs would be
 * waited for forever.
 */
const PATIENCE = 20_000

async function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer = 0
  const late = new Promise<never>((_, reject) => {
    const fail = () => reject(new SearchError('network', `no answer in ${PATIENCE / 1000} s`))
    timer = window.setTimeout(fail, PATIENCE)
  })
  return Promise.race([promise, late]).finally(() => window.clearTimeout(timer))
}

/** The smallest WebAssembly program: eight bytes that every engine accepts if it accepts any. */
const NO_PROGRAM = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)

/** Where a browser runs WebAssembly, an engine that does not start received damaged files. */
async function trueCause(error: unknown): Promise<unknown> {
  if (!(error instanceof SearchError) || error.failure !== 'engine') return error
  try {
    await WebAssembly.instantiate(NO_PROGRAM)
  } catch {
    return error
  }
  return new SearchError('missing', `a file of the index is damaged: ${error.message}`, {
    cause: error,
  })
}

/** The search of the site at `base`, for this page. Nothing is loaded before the first query. */
export function startSession(base: string): SearchSession {
  const root = new URL(base, location.href).href
  window.addEventListener('unhandledrejection', ignoreUnheldPromise)
  const nativeFetch = window.fetch.bind(window)
  let open: Promise<OpenSearch> | null = null
  let failures = 0
  const connect = () =>
    openSearch({
      base: root,
      script: pageScript(document.documentElement.lang),
      // After a failure the cache may be damaged, and browsers remember a failed module by its
      // address.
      fetch: (url) =>
        nativeFetch(url, {
          signal: AbortSignal.timeout(PATIENCE),
          ...(failures > 0 && { cache: 'reload' }),
        }),
      readsWhole: true,
      importPagefind: (url) =>
        inTime<PagefindModule>(
          import(/* @vite-ignore */ failures > 0 ? `${url}?again=${failures}` : url),
        ),
    })
  const forget = async () => {
    const failed = await open?.catch(() => null)
    open = null
    failures++
    await failed?.close()
  }
  const attempt = async (query: string, options: SearchOptions): Promise<SearchResult> => {
    open ??= connect()
    try {
      const site = await open
      site.prepare()
      const result = await search(query, site, options)
      void keepForOffline(root)
      return result
    } catch (error) {
      if (!options.signal?.aborted) await forget()
      throw await trueCause(error)
    }
  }
  return {
    opened() {
      open ??= connect()
      const opening = open
      opening.catch(() => {
        // The next query tries again.
        if (open === opening) open = null
      })
      return opening
    },
    levels: async () => (await open)?.manifest.levels ?? [],
    async principlesOf({ clauses }) {
      if (!clauses.some(({ principles }) => principles.length > 0)) return {}
      const site = await open
      return site ? (await site.loadNames()).principles : {}
    },
    async search(query, options = {}) {
      try {
        return await attempt(query, options)
      } catch (error) {
        // The site was rebuilt under an open page: with the new index the query can be answered.
        if (error instanceof SearchError && error.failure === 'stale')
          return attempt(query, options)
        throw error
      }
    },
  }
}
