import type { SearchScript } from './document.ts'
import {
  connectIndex,
  type DocumentIndex,
  type Fetch,
  type PagefindModule,
} from './document-index.ts'
import type { FoundDocuments } from './find-documents.ts'
import { type GramBucket, type GramBucketFile, readBucket } from './gram-bucket.ts'
import {
  decodeManifest,
  type Manifest,
  type ManifestDocument,
  type ManifestFile,
} from './manifest.ts'
import {
  charactersFile,
  clausesFile,
  gramsFile,
  NAMES_FILE,
  type SearchNames,
  textsFile,
} from './names.ts'
import type { SearchSources } from './query.ts'
import { type CharacterFile, decodeCharacters } from './script-patch.ts'
import { SearchError } from './search-error.ts'
import { shardOf } from './shard.ts'
import { tableDigest } from './table-digest.ts'
import { bundlesOf } from './text-bundles.ts'
import { inOtherScript, type StoredText, type TextFile } from './text-file.ts'
import { unzipped } from './unzipped.ts'

export interface SearchSite {
  /** Address of the site's root, with a trailing slash. */
  base: string
  /** Script of the texts; default is the published script of the corpus. */
  script?: SearchScript
  /** Must not look up `fetch` on the global object when called: that one is observed. */
  fetch: Fetch
  importPagefind(url: string): Promise<PagefindModule>
  /**
   * Whether to read the texts of all documents instead of asking the index, where they take fewer
   * bytes than the program that reads it. Default false: on a disk bytes do not count.
   */
  readsWhole?: boolean
}

export interface OpenSearch extends SearchSources {
  /**
   * Requests everything a first query needs at once instead of in sequence, if that is known: all
   * texts. A failure is reported by the query.
   */
  prepare(): void
  close(): Promise<void>
}

/** Loads JSON from an address; throws a SearchError if the file is missing or not JSON. */
async function fetchJson<T>(fetch: Fetch, url: string): Promise<T> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new SearchError('network', `no answer for ${url}`, { cause })
  })
  if (!response.ok) throw new SearchError('missing', `${response.status} for ${url}`)
  try {
    return JSON.parse(await unzipped(response)) as T
  } catch (cause) {
    throw new SearchError('missing', `no JSON at ${url}`, { cause })
  }
}

/** Caches the results of requests; a failure is not cached, so that the request can be repeated. */
function remember<K, T>(request: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const known = new Map<K, Promise<T>>()
  return (key) => {
    const before = known.get(key)
    if (before) return before
    const promise = request(key)
    known.set(key, promise)
    promise.catch(() => known.delete(key))
    return promise
  }
}

/** Loads the texts of the published script, each with the others in the same file. */
function storedLoader({ fetch, base }: SearchSite, { documents, shards }: Manifest) {
  const bundles = bundlesOf(documents, shards)
  const bundleOf = new Map(documents.map((document, place) => [document, bundles[place] ?? 0]))
  const load = remember((bundle: number) =>
    fetchJson<StoredText[]>(fetch, `${base}search/${textsFile(bundle)}`),
  )
  return async (document: ManifestDocument): Promise<StoredText> => {
    const texts = await load(bundleOf.get(document) ?? 0)
    const text = texts.find(({ id }) => id === document.id)
    if (text?.record !== document.record)
      throw new SearchError('stale', `${document.id} was built anew`)
    return text
  }
}

/**
 * Loads texts in a script: stored ones unchanged, others converted with the characters of their
 * shard.
 */
function textLoader(site: SearchSite, manifest: Manifest) {
  const { documents, script: stored, shards } = manifest
  const loadStored = storedLoader(site, manifest)
  if ((site.script ?? stored) === stored)
    return (document: ManifestDocument): Promise<TextFile> => loadStored(document)
  const shardOfDocument = new Map(
    documents.map((document, place) => [document, shardOf(place, documents.length, shards)]),
  )
  const characters = remember(async (shard: number) => {
    const url = `${site.base}search/${charactersFile(shard)}`
    const file = await fetchJson<CharacterFile>(site.fetch, url)
    return { name: file.name, table: decodeCharacters(file) }
  })
  return async (document: ManifestDocument): Promise<TextFile> => {
    const [file, { name, table }] = await Promise.all([
      loadStored(document),
      characters(shardOfDocument.get(document) ?? 0),
    ])
    if (file.table !== name) throw new SearchError('stale', `${document.id} has another table`)
    return inOtherScript(file, table)
  }
}

async function loadTable(
  { fetch, base }: SearchSite,
  name: string,
  digest: string,
): Promise<GramBucket> {
  const file = await fetchJson<GramBucketFile>(fetch, `${base}search/${name}`)
  if (file.digest !== digest) throw new SearchError('stale', 'the grams are of another build')
  return readBucket(file)
}

function openIndex(site: SearchSite, manifest: Manifest): DocumentIndex {
  const basePath = `${site.base}pagefind/`
  const { gramBuckets, tables } = manifest
  return connectIndex(manifest, {
    basePath,
    fetch: site.fetch,
    loadPagefind: () =>
      site.importPagefind(`${basePath}pagefind.js`).catch((cause: unknown) => {
        throw new SearchError('missing', 'pagefind.js does not load', { cause })
      }),
    loadGrams: remember((bucket: number) =>
      loadTable(site, gramsFile(bucket), tableDigest(tables, bucket)),
    ),
    loadClauses: remember((bucket: number) =>
      loadTable(site, clausesFile(bucket), tableDigest(tables, gramBuckets + bucket)),
    ),
  })
}

/** Compressed bytes of Pagefind's code and program, at least. */
const PROGRAM = 64_000

/** Whether the texts of all documents take fewer bytes than Pagefind. */
const isSmall = ({ documents }: Manifest) =>
  documents.reduce((sum, { size }) => sum + size, 0) <= PROGRAM

/** All documents, as those that may contain a text. */
const allOf = ({ documents }: Manifest): FoundDocuments => ({
  places: [...documents.keys()],
  exact: documents.length === 0,
  counts: null,
})

/**
 * Opens the search of a site: loads the manifest at once, parts of the index on demand, and each
 * text once. Works the same in a page and in Node, which differ in `fetch` and `importPagefind`.
 */
export async function openSearch(site: SearchSite): Promise<OpenSearch> {
  const manifestUrl = `${site.base}search/manifest.json`
  const manifest = decodeManifest(await fetchJson<ManifestFile>(site.fetch, manifestUrl))
  const script = site.script ?? manifest.script
  const index = openIndex(site, manifest)
  const names = remember(async () => {
    const url = `${site.base}search/${script}/${NAMES_FILE}`
    const file = await fetchJson<SearchNames>(site.fetch, url)
    if (file.version !== manifest.version)
      throw new SearchError('stale', 'the names are of another build')
    return file
  })
  const loadText = remember(textLoader(site, manifest))
  const loadNames = () => names('names')
  const isReadWhole = (site.readsWhole ?? false) && isSmall(manifest)
  return {
    manifest,
    script,
    findDocuments: isReadWhole ? async () => allOf(manifest) : index.findDocuments,
    findClauses: index.findClauses,
    loadText,
    loadNames,
    prepare() {
      if (!isReadWhole) return
      for (const loading of [...manifest.documents.map(loadText), loadNames()])
        loading.catch(() => undefined)
    },
    close: index.close,
  }
}
