import type { PagefindModule } from '../../search/document-index.ts'
import { type OpenSearch, openSearch } from '../../search/open-search.ts'
import { type SearchOptions, type SearchResult, search } from '../../search/query.ts'

/** Script of a page's texts, as the search names it. */
export function pageScript(lang: string): 'hant' | 'hans' {
  return /hans|cn/i.test(lang) ? 'hans' : 'hant'
}

/** A search that opens at the first query and opens anew after a failure. */
export interface SearchSession {
  search(query: string, options?: SearchOptions): Promise<SearchResult>
}

/** The search of the site at `base`, for this page. Nothing is loaded before the first query. */
export function startSession(base: string): SearchSession {
  const root = new URL(base, location.href).href
  let open: Promise<OpenSearch> | null = null
  let fresh = false
  const connect = () =>
    openSearch({
      base: root,
      script: pageScript(document.documentElement.lang),
      // After a failure the cache may be what is wrong.
      fetch: fresh ? (url) => nativeFetch(url, { cache: 'reload' }) : (url) => nativeFetch(url),
      importPagefind: (url) => import(/* @vite-ignore */ url) as Promise<PagefindModule>,
    })
  const nativeFetch = window.fetch.bind(window)
  const forget = async () => {
    const failed = await open?.catch(() => null)
    open = null
    fresh = true
    await failed?.close()
  }
  return {
    async search(query, options) {
      open ??= connect()
      try {
        return await search(query, await open, options)
      } catch (error) {
        if (!options?.signal?.aborted) await forget()
        throw error
      }
    },
  }
}
