/** Times searches in a browser, only for the benchmark: no page of the site loads it. */
import type { PagefindModule } from '../../search/document-index.ts'
import { excerpt } from '../../search/excerpt.ts'
import { openSearch } from '../../search/open-search.ts'
import { type SearchResult, search } from '../../search/query.ts'

/** Number of results shown when a query is timed. */
const FIRST = 10

/** Characters shown around a match. */
const CONTEXT = 36

function show(texts: readonly string[]): void {
  const items = texts.map((text) => {
    const item = document.createElement('li')
    item.textContent = text
    return item
  })
  document.body.replaceChildren(...items)
}

function showHits({ clauses }: SearchResult): void {
  show(
    clauses.slice(0, FIRST).map((hit) => {
      const pieces = excerpt(hit, CONTEXT)
      return hit.label + pieces.map(({ text }) => text).join('')
    }),
  )
}

/** Runs per query; the median counts, so that a pause of the browser does not matter. */
const RUNS = 3

/** Median of the milliseconds until the first ten results of a query, with its files loaded. */
async function timeQuery(ask: () => Promise<number>): Promise<number> {
  await ask()
  const times: number[] = []
  while (times.length < RUNS) {
    const start = performance.now()
    times.push((await ask()) - start)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0
}

/** Milliseconds from each query to its first ten results on the page, with its files loaded. */
export async function timeOurs(
  base: string,
  script: 'hant' | 'hans',
  queries: readonly string[],
): Promise<number[]> {
  const native = window.fetch.bind(window)
  const site = await openSearch({
    base,
    script,
    fetch: (url) => native(url),
    importPagefind: (url) => import(/* @vite-ignore */ url) as Promise<PagefindModule>,
  })
  const ask = async (query: string) => {
    let end = 0
    const result = await search(query, site, {
      want: FIRST,
      onProgress: (soFar) => {
        if (end > 0 || soFar.total < FIRST) return
        showHits(soFar)
        end = performance.now()
      },
    })
    if (end > 0) return end
    showHits(result)
    return performance.now()
  }
  const times: number[] = []
  for (const query of queries) times.push(await timeQuery(() => ask(query)))
  return times
}

interface StockModule {
  createInstance(options: { basePath: string }): {
    search(term: string): Promise<{ results: { data(): Promise<{ excerpt: string }> }[] }>
  }
}

/** The same for Pagefind's own search. */
export async function timeStock(base: string, queries: readonly string[]): Promise<number[]> {
  const module = (await import(/* @vite-ignore */ `${base}pagefind.js`)) as StockModule
  const instance = module.createInstance({ basePath: base })
  const ask = async (query: string) => {
    const { results } = await instance.search(query)
    const data = await Promise.all(results.slice(0, FIRST).map((result) => result.data()))
    show(data.map((fragment) => fragment.excerpt))
    return performance.now()
  }
  const times: number[] = []
  for (const query of queries) times.push(await timeQuery(() => ask(query)))
  return times
}
