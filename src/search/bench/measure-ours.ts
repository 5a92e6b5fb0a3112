import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { SearchDocument, SearchScript } from '../document.ts'
import type { PagefindModule } from '../document-index.ts'
import { buildSearchIndex } from '../index-corpus.ts'
import { held } from '../index-input.ts'
import { type OpenSearch, openSearch } from '../open-search.ts'
import { search } from '../query.ts'
import { type FolderServer, serveFolder } from './folder-server.ts'
import { folderSize, type Measured, quantile } from './measured.ts'
import { tally } from './truth.ts'
import { watchWork } from './watch-work.ts'

/** Queries whose transfer is measured. Each is run in a newly opened search. */
export const FIRST_QUERIES = 100

/** The global `fetch`, before an open search replaces it. */
const directFetch = globalThis.fetch

/**
 * Opens the search of a folder. Calls `onEngine` when Pagefind's module is loaded, which Node
 * imports without a request.
 */
function open(
  dist: string,
  server: FolderServer,
  script: SearchScript,
  onEngine: () => void = () => {},
): Promise<OpenSearch> {
  return openSearch({
    base: server.url,
    script,
    fetch: directFetch,
    importPagefind: async () => {
      onEngine()
      const file = pathToFileURL(join(dist, 'pagefind', 'pagefind.js')).href
      return (await import(file)) as PagefindModule
    },
  })
}

/** Measures the bytes until the first ten results, for first queries and for later ones. */
async function measureTransfer(
  dist: string,
  server: FolderServer,
  script: SearchScript,
  queries: readonly string[],
) {
  const engine = gzipSync(await readFile(join(dist, 'pagefind', 'pagefind.js'))).length
  const first: number[] = []
  for (const query of queries.slice(0, FIRST_QUERIES)) {
    let extra = 0
    server.takeBytes()
    const site = await open(dist, server, script, () => {
      extra = engine
    })
    let shown = 0
    await search(query, site, {
      want: 10,
      onProgress: ({ total }) => {
        if (total >= 10 && shown === 0) shown = server.takeBytes()
      },
    })
    first.push(extra + (shown || server.takeBytes()))
    await site.close()
  }
  const later: number[] = []
  const site = await open(dist, server, script)
  for (const query of queries.slice(0, FIRST_QUERIES)) {
    server.takeBytes()
    await search(query, site, { want: 10 })
    later.push(server.takeBytes())
  }
  await site.close()
  return { first, later: later.slice(1) }
}

/** Measures our search on a corpus: exactness, transfer, time, size. */
export async function measureOurs(
  documents: readonly SearchDocument[],
  script: SearchScript,
  queries: readonly string[],
  truth: (query: string) => Set<string>,
  dist: string,
  shards: number,
): Promise<Measured> {
  const { seconds, megabytes } = await watchWork(() =>
    buildSearchIndex({ ...held(documents), outDir: dist, script }, shards),
  )
  const server = await serveFolder(dist)
  const { first, later } = await measureTransfer(dist, server, script, queries)
  const site = await open(dist, server, script)
  const agreement = tally()
  for (const query of queries) {
    const { clauses } = await search(query, site, { all: true })
    agreement.add(new Set(clauses.map(({ id }) => id)), truth(query))
  }
  await site.close()
  server.close()
  const index = await folderSize(join(dist, 'pagefind'))
  const texts = await folderSize(join(dist, 'search'))
  return {
    name: shards === 1 ? 'Clausary' : `Clausary, ${shards} shards`,
    agreement: agreement.result(),
    first: quantile(first, 0.5),
    firstMost: quantile(first, 0.95),
    later: quantile(later, 0.5),
    times: null,
    indexing: seconds,
    memory: megabytes,
    bytes: index.bytes + texts.bytes,
    files: index.files + texts.files,
  }
}
