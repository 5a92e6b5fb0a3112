import { formatProblem } from '../corpus/problem.ts'
import { buildShard } from '../search/index-corpus.ts'
import type { Shard } from '../search/shard.ts'
import { isError, loadCorpus } from '../view/corpus.ts'
import { searchSources } from '../view/search-input.ts'

/**
 * Builds one shard of the search index into a folder; returns whether it was built. Problems are
 * printed.
 */
export async function buildSearchShard(shard: Shard, folder: string): Promise<boolean> {
  const { problems } = await loadCorpus(false)
  for (const problem of problems.filter(isError))
    process.stderr.write(`${formatProblem(problem)}\n`)
  if (problems.some(isError)) {
    process.stderr.write('error: nothing built\n')
    return false
  }
  await buildShard(await searchSources(folder), shard)
  return true
}
