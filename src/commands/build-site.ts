import { build } from 'astro'
import { ModelStore } from '../corpus/model-store.ts'
import { formatProblem } from '../corpus/problem.ts'
import { replaceFolder } from '../files/swap-folder.ts'
import { astroConfig } from '../integration/astro-config.ts'
import { isError, loadCorpus, shareCorpus } from '../view/corpus.ts'

/**
 * Checks the corpus and builds the site; whether it was built. Faults of the corpus are printed, and a build
 * that fails or is killed leaves the site that was there.
 */
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
  await replaceFolder('dist', 'npm run build', async (outDir) => {
    await build({ ...astroConfig(), outDir, logLevel: 'error' })
  })
  return true
}
