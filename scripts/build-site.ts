import { build } from 'astro'
import { formatProblem } from '../src/corpus/problem.ts'
import { isError, loadCorpus } from '../src/view/corpus.ts'

/** Checks the corpus and builds the site; whether it was built. Faults of the corpus are printed. */
export async function buildSite(): Promise<boolean> {
  const { problems } = await loadCorpus(true)
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`)
  if (problems.some(isError)) {
    process.stderr.write('error: nothing built\n')
    return false
  }
  await build({ logLevel: 'error' })
  return true
}
