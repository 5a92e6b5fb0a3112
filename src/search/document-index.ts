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
  /** Documents with a folded text in one of their clauses. */
  findDocuments(folded: string): Promise<FoundDocuments>
  /** The clauses that a folded text stands in; null where the index does not say. */
  findClauses(folded: string): Promise<ClausesByPlace | null>
  /** Starts Pagefind before it is asked; what fails is said by the first question. */
  start(): void
  close(): Promise<void>
}

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
 *
 * @param ahead - answers that were asked for before, by address: each for the first request
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

/** Pagefind at work, its requests watched. */
interface Engine {
  instance: ReturnType<PagefindModule['createInstance']>
  watch: Watch
}

/**
 * What Pagefind asks for first, its table of contents and its program, asked for while its code is still on the way.
 * What fails is said when Pagefind asks.
 */
function askAhead(basePath: string, tag: string, fetch: Fetch): Map<string, Promise<Response>> {
  const names = [`pagefind-entry.json?ts=${tag}`, 'wasm.unknown.pagefind']
  const ahead = names.map((name) => [`${basePath}${name}`, fetch(`${basePath}${name}`)] as const)
  for (const [, asked] of ahead) asked.catch(() => undefined)
  return new Map(ahead)
}

/** Starts Pagefind in the main thread: a worker would be another 12 KB, is what some policies refuse, and could not be watched. */
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
    // Rejects where the engine does not start; merging would wait for it without end.
    if (shards > 1) await instance.filters()
    for (let index = 1; index < shards; index++)
      await instance.mergeIndex(`${basePath}${shardFolder(index)}`, { metaCacheTag })
  } catch (error) {
    watch.restore()
    throw toSearchError(watch.failures[0] ?? error)
  }
  return { instance, watch }
}

/** What the document index is read from. */
export interface IndexFiles {
  /** Address of Pagefind's folder, with its slash. */
  basePath: string
  /** Asked for with the first gram that is not in the table. */
  loadPagefind(): Promise<PagefindModule>
  loadGrams(bucket: number): Promise<GramBucket>
  loadClauses(bucket: number): Promise<GramBucket>
  fetch: Fetch
}

/** Connects to the document index. Nothing is loaded before it is asked for. */
export function connectIndex(
  manifest: Manifest,
  files: IndexFiles,
  scope: FetchScope = globalThis,
): DocumentIndex {
  const { loadGrams, loadClauses } = files
  let engine: Promise<Engine> | null = null
  // Names are digests of 28 bits, made distinct in one index but not in several: two documents may have one.
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
    // Then a failure would not be seen either.
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
    // Only what a single document has is left to Pagefind.
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
    // Pagefind does not start without a document.
    findDocuments: async (folded) =>
      manifest.documents.length === 0
        ? { places: [], exact: true, counts: null }
        : findDocuments(folded, grams),
    findClauses,
    start: () => void start().catch(() => undefined),
    async close() {
      const started = await engine?.catch(() => null)
      started?.watch.restore()
      await started?.instance.destroy()
    },
  }
}
