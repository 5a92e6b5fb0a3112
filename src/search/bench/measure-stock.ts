import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { SearchDocument, SearchScript } from '../document.ts'
import { serveFolder } from './folder-server.ts'
import { FIRST_QUERIES } from './measure-ours.ts'
import { folderSize, type Measured, quantile } from './measured.ts'
import { openStock, readResultIds, writeStockIndex } from './stock-pagefind.ts'
import { tally } from './truth.ts'
import { watchWork } from './watch-work.ts'

/**
 * Measures Pagefind's own search on a corpus, with one record per clause, in the same way as ours.
 */
export async function measureStock(
  documents: readonly SearchDocument[],
  script: SearchScript,
  queries: readonly string[],
  truth: (query: string) => Set<string>,
  dir: string,
): Promise<Measured> {
  const { seconds, megabytes } = await watchWork(() => writeStockIndex(documents, script, dir))
  const ids = await readResultIds(dir)
  const server = await serveFolder(dir)
  const engine = gzipSync(await readFile(join(dir, 'pagefind.js'))).length
  const first: number[] = []
  for (const query of queries.slice(0, FIRST_QUERIES)) {
    const stock = await openStock(dir, server.url, ids)
    server.takeBytes()
    await stock.show(query)
    first.push(engine + server.takeBytes())
  }
  const stock = await openStock(dir, server.url, ids)
  const later: number[] = []
  for (const query of queries.slice(0, FIRST_QUERIES)) {
    server.takeBytes()
    await stock.show(query)
    later.push(server.takeBytes())
  }
  const agreement = tally()
  for (const query of queries) agreement.add(await stock.find(query), truth(query))
  server.close()
  const { bytes, files } = await folderSize(dir)
  return {
    name: 'Pagefind stock, a record a clause',
    agreement: agreement.result(),
    first: quantile(first, 0.5),
    firstMost: quantile(first, 0.95),
    later: quantile(later.slice(1), 0.5),
    times: null,
    indexing: seconds,
    memory: megabytes,
    bytes,
    files,
  }
}
