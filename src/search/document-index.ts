import type { Manifest } from './manifest.ts'
import { rarityOf, widening } from './rarity.ts'
import { recordName } from './record.ts'
import { SearchError } from './search-error.ts'
import { shardFolder } from './shard.ts'
import { documentPhrase, PHRASE_LIMIT } from './token.ts'

export type Fetch = (url: string) => Promise<Response>

/** The part of `pagefind.js` that is used. */
export interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean; metaCacheTag: string }): {
    search(phrase: string): Promise<{ results: { id: string }[] } | null>
    filters(): Promise<unknown>
    mergeIndex(path: string, options: { metaCacheTag: string }): Promise<void>
    destroy(): Promise<void>
  }
}

export interface DocumentIndex {
  /**
   * Places in the manifest of the documents with a folded text in one of their clauses; among them some
   * without it where all together are so small that looking into them is cheaper than asking on.
   */
  findDocuments(folded: string): Promise<number[]>
  close(): Promise<void>
}

/**
 * Every further bigram of a query is a further chunk of the index. So its rarest part is asked for first,
 * and more only while the documents found are more than a chunk to look into: kilobytes before
 * compression, far below what is counted in any case.
 */
const FIRST_ASKED = 3
/** One bigram is enough where all documents together are no more to look into. */
const FIRST_ASKED_OF_FEW = 2
const ASKED_MORE = 2
export const SMALL = 150

/** Where `fetch` is looked up by Pagefind: the global object. */
export interface FetchScope {
  fetch: typeof globalThis.fetch
}

/** What was seen of the requests below a prefix. */
interface Watch {
  seen: number
  failures: unknown[]
  restore(): void
}

/**
 * Sends the requests below `prefix` through `fetch` and notes those that fail.
 *
 * Pagefind 1.6 swallows the failure of an index chunk and answers as if its words were nowhere: a wrong
 * count. It looks `fetch` up in the global object and offers no other place to notice. In a page it cuts
 * the origin off its addresses, so they are resolved again before they are compared.
 */
function watchRequests(scope: FetchScope, prefix: string, fetch: Fetch): Watch {
  const before = scope.fetch
  const watched = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input, prefix).href
    if (!url.startsWith(prefix)) return before.call(scope, input, init)
    watch.seen++
    try {
      const response = await fetch(url)
      if (!response.ok)
        watch.failures.push(new SearchError('missing', `${response.status} for ${url}`))
      return response
    } catch (error) {
      watch.failures.push(error)
      throw error
    }
  }
  const watch: Watch = {
    seen: 0,
    failures: [],
    restore() {
      if (scope.fetch === watched) scope.fetch = before
    },
  }
  scope.fetch = watched
  return watch
}

function toSearchError(cause: unknown): SearchError {
  if (cause instanceof SearchError) return cause
  return new SearchError(
    cause instanceof TypeError ? 'network' : 'engine',
    cause instanceof Error ? cause.message : String(cause),
    { cause },
  )
}

/**
 * Connects to the document index below `basePath` (with its slash). Searches in the main thread: a
 * worker would be another 12 KB, is what some policies refuse, and could not be watched.
 */
export function connectIndex(
  pagefind: PagefindModule,
  manifest: Manifest,
  basePath: string,
  fetch: Fetch,
  scope: FetchScope = globalThis,
): DocumentIndex {
  const watch = watchRequests(scope, basePath, fetch)
  const metaCacheTag = manifest.version
  const instance = pagefind.createInstance({
    basePath,
    noWorker: true,
    metaCacheTag,
  })
  const mergeShards = async () => {
    // Rejects where the engine does not start; merging would wait for it without end.
    await instance.filters()
    for (let index = 1; index < manifest.shards; index++) {
      await instance.mergeIndex(`${basePath}${shardFolder(index)}`, { metaCacheTag })
    }
  }
  let merged: Promise<void> | null = null
  const rarity = rarityOf(manifest.frequent)
  const places = new Map(manifest.documents.map((document, place) => [document.record, place]))
  const totalSize = (found: readonly number[]) =>
    found.reduce((sum, place) => sum + (manifest.documents[place]?.size ?? 0), 0)
  const first =
    totalSize([...manifest.documents.keys()]) <= SMALL ? FIRST_ASKED_OF_FEW : FIRST_ASKED
  const ask = async (folded: string): Promise<number[]> => {
    const phrase = documentPhrase(folded)
    const before = watch.failures.length
    if (manifest.shards > 1) merged ??= mergeShards()
    const searched = Promise.resolve(merged).then(() => instance.search(phrase))
    const answer = await searched.catch((error: unknown) => {
      throw toSearchError(watch.failures[0] ?? error)
    })
    if (watch.failures.length > before) throw toSearchError(watch.failures[before])
    // Then a failure would not be seen either.
    if (watch.seen === 0) throw new SearchError('engine', 'the requests of Pagefind are not seen')
    return (answer?.results ?? []).map(({ id }) => {
      const place = places.get(recordName(id))
      if (place === undefined) throw new SearchError('stale', `the manifest has no record ${id}`)
      return place
    })
  }
  return {
    async findDocuments(folded) {
      const characters = Array.from(folded)
      if (characters.length === 0 || manifest.documents.length === 0) return []
      const asked = widening(characters.slice(0, PHRASE_LIMIT), rarity, first, ASKED_MORE)
      let found: number[] = []
      for (const stretch of asked) {
        found = await ask(stretch)
        if (totalSize(found) <= SMALL) break
      }
      return found
    },
    async close() {
      watch.restore()
      await instance.destroy()
    },
  }
}
