import { build } from 'astro'
import { ModelStore } from '../src/corpus/model-store.ts'
import { formatProblem } from '../src/corpus/problem.ts'
import { isError, loadCorpus, shareCorpus } from '../src/view/corpus.ts'

/** Checks the corpus and builds the site; whether it was built. Faults of the corpus are printed. */
export async function buildSite(): Promise<boolean> {
  const store = new ModelStore()
  const { value, problems } = await loadCorpus(true, store)
  if (store.failure !== null) process.stderr.write(`warning: nothing is cached: ${store.failure}\n`)
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`)
  if (problems.some(isError)) {
    process.stderr.write('error: nothing built\n')
    return false
  }
  shareCorpus(value)
  await build({ logLevel: 'error' })
  return true
}
