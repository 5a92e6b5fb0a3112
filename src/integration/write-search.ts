import { collectShards } from '../search/collect-shards.ts'
import { buildSearchIndex, joinShards } from '../search/index-corpus.ts'
import { site } from '../site.ts'
import { searchInput } from '../view/search-input.ts'

/**
 * Writes the search index into the built site and says what it holds. Where `CLAUSARY_SHARDS` names a
 * folder of shards that other jobs have built, they are joined instead.
 */
export async function writeSearch(outDir: string): Promise<string> {
  const input = await searchInput(outDir)
  const shards = process.env['CLAUSARY_SHARDS']
  const report = shards
    ? await joinShards(input, await collectShards(shards, outDir))
    : await buildSearchIndex(input, site.search.shards)
  return `${report.clauses} clauses of ${report.documents} documents`
}
