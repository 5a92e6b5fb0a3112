import { mayContain } from './bloom.ts'
import type { ClausesByPlace } from './clause-sharing.ts'
import {
  type FoundDocuments,
  findDocuments,
  type GramAnswer,
  type GramIndex,
} from './find-documents.ts'
import { type GramRule, hasClauses, knownLength } from './gram.ts'
import type { GramBucket } from './gram-bucket.ts'
import { bucketOf, clauseBucketCount, clausesIn, gramIn } from './gram-table.ts'
import type { Manifest } from './manifest.ts'
import { rarityOf } from './rarity.ts'
import { recordName } from './record.ts'
import { SearchError } from './search-error.ts'
import { shardFolder } from './shard.ts'
import { gramQuery } from './token.ts'

export type Fetch = (url: string) => Promise<Response>

/** The part of the interface of `pagefind.js` that is used. */
export interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean; metaCacheTag: string }): {
    search(phrase: string): Promise<{ results: { id: string }[] } | null>
    filters(): Promise<unknown>
    mergeIndex(path: string, options: { metaCacheTag: string }): Promise<void>
    destroy(): Promise<void>
  }
}

export interface DocumentIndex {
  /** Returns the documents in which a clause contains a folded text. */
  findDocuments(folded: string): Promise<FoundDocuments>
  /** Returns the clauses that contain a folded text; null if the index does not record them. */
  findClauses(folded: string): Promise<ClausesByPlace | null>
  close(): Promise<void>
}

/** The object on which Pagefind looks up `fetch`: the global object. */
export interface FetchScope {
  fetch: typeof globalThis.fetch
}

/** What was observed of the requests below a prefix. */
interface Watch {
  seen: number
  failures: unknown[]
  restore(): void
}

/**
 * Sends the requests below `prefix` through `fetch` and records those that fail.
 *
 * Pagefind 1.6 ignores the failure of an index chunk and answers as if its words occurred nowhere:
 * a wrong count. It looks up `fetch` on the global object and offers no other way to detect this.
 * In a page it removes the origin from its addresses, so they are resolved again before they are
 * compared.
 *
 * @param ahead - answers already requested, by address; each is used for the first request
 */
function watchRequests(
  scope: FetchScope,
  prefix: string,
  fetch: Fetch,
  ahead: Map<string, Promise<Response>>,
): Watch {
  const before = scope.fetch
  const watched = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input, prefix).href
    if (!url.startsWith(prefix)) return before.call(scope, input, init)
    watch.seen++
    try {
      const asked = ahead.get(url)
      ahead.delete(url)
      const response = await (asked ?? fetch(url))
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
    cause instanceof TypeError || (cause instanceof Error && cause.name === 'TimeoutError')
      ? 'network'
      : 'engine',
    cause instanceof Error ? cause.message : String(cause),
    { cause },
  )
}

/** A running Pagefind instance with its requests observed. */
interface Engine {
  instance: ReturnType<PagefindModule['createInstance']>
  watch: Watch
}

/**
 * Requests what Pagefind needs first, its entry file and its program, while its code is still
 * loading. A failure is reported when Pagefind requests the file.
 */
function askAhead(basePath: string, tag: string, fetch: Fetch): Map<string, Promise<Response>> {
  const names = [`pagefind-entry.json?ts=${tag}`, 'wasm.unknown.pagefind']
  const ahead = names.map((name) => [`${basePath}${name}`, fetch(`${basePath}${name}`)] as const)
  for (const [, asked] of ahead) asked.catch(() => undefined)
  return new Map(ahead)
}

/**
 * Starts Pagefind in the main thread: a worker would cost another 12 KB, is refused by some
 * security policies, and could not be observed.
 */
async function startEngine(
  { version: metaCacheTag, shards }: Manifest,
  { basePath, loadPagefind, fetch }: IndexFiles,
  scope: FetchScope,
): Promise<Engine> {
  const ahead = askAhead(basePath, metaCacheTag, fetch)
  const pagefind = await loadPagefind()
  const watch = watchRequests(scope, basePath, fetch, ahead)
  const instance = pagefind.createInstance({ basePath, noWorker: true, metaCacheTag })
  try {
    // Rejects if the engine does not start; merging would wait for it forever.
    if (shards > 1) await instance.filters()
    for (let index = 1; index < shards; index++)
      await instance.mergeIndex(`${basePath}${shardFolder(index)}`, { metaCacheTag })
  } catch (error) {
    watch.restore()
    throw toSearchError(watch.failures[0] ?? error)
  }
  return { instance, watch }
}

/** The files that the document index is read from. */
export interface IndexFiles {
  /** Address of Pagefind's folder, with a trailing slash. */
  basePath: string
  /** Called for the first n-gram that is not in the tables. */
  loadPagefind(): Promise<PagefindModule>
  loadGrams(bucket: number): Promise<GramBucket>
  loadClauses(bucket: number): Promise<GramBucket>
  fetch: Fetch
}

/** Connects to the document index. Loads nothing before the first query. */
export function connectIndex(
  manifest: Manifest,
  files: IndexFiles,
  scope: FetchScope = globalThis,
): DocumentIndex {
  const { loadGrams, loadClauses } = files
  let engine: Promise<Engine> | null = null
  // Names are digests of 28 bits, distinct within one index but not across several: two documents
  // may share one.
  const places = new Map<string, number[]>()
  for (const [place, { record }] of manifest.documents.entries())
    places.set(record, [...(places.get(record) ?? []), place])
  const start = () => {
    engine ??= startEngine(manifest, files, scope)
    return engine
  }
  const askPagefind = async (gram: string): Promise<number[]> => {
    const { instance, watch } = await start()
    const before = watch.failures.length
    const answer = await instance.search(gramQuery(gram)).catch((error: unknown) => {
      throw toSearchError(watch.failures[0] ?? error)
    })
    if (watch.failures.length > before) throw toSearchError(watch.failures[before])
    // Otherwise a failure would not be observed either.
    if (watch.seen === 0) throw new SearchError('engine', 'the requests of Pagefind are not seen')
    return (answer?.results ?? []).flatMap(({ id }) => {
      const named = places.get(recordName(id))
      if (!named) throw new SearchError('stale', `the manifest has no record ${id}`)
      return named
    })
  }
  const frequent = Uint8Array.from(atob(manifest.frequentGrams), (byte) => byte.charCodeAt(0))
  const sizeOf = (found: readonly number[]) =>
    found.reduce((sum, place) => sum + (manifest.documents[place]?.size ?? 0), 0)
  const rule: GramRule = {
    all: knownLength(sizeOf([...manifest.documents.keys()]), manifest.limit),
    isFrequent: (gram) => mayContain(frequent, gram),
  }
  const ask = async (gram: string): Promise<GramAnswer> => {
    if (manifest.gramBuckets > 0) {
      const found = gramIn(await loadGrams(bucketOf(gram, manifest.gramBuckets)), gram)
      if (found.places.length > 0 || gram.length > rule.all) return found
    }
    // Pagefind is used only for n-grams of a single document.
    return { places: await askPagefind(gram), counts: null }
  }
  const findClauses = async (folded: string): Promise<ClausesByPlace | null> => {
    if (!hasClauses(folded.length, rule.all)) return null
    const buckets = clauseBucketCount(manifest.gramBuckets)
    if (buckets === 0 || !rule.isFrequent(folded)) return null
    const [{ places: having }, bucket] = await Promise.all([
      ask(folded),
      loadClauses(bucketOf(folded, buckets)),
    ])
    const lists = clausesIn(bucket, folded)
    return lists && new Map(having.map((place, at) => [place, lists[at] ?? []]))
  }
  const rarity = rarityOf(manifest.frequentCharacters)
  const grams: GramIndex = { ...rule, ask, sizeOf, limit: manifest.limit, rarity }
  return {
    // Pagefind does not start without documents.
    findDocuments: async (folded) =>
      manifest.documents.length === 0
        ? { places: [], exact: true, counts: null }
        : findDocuments(folded, grams),
    findClauses,
    async close() {
      const started = await engine?.catch(() => null)
      started?.watch.restore()
      await started?.instance.destroy()
    },
  }
}
