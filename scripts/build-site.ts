import { build } from 'astro'
import { reportCorpus } from './report-corpus.ts'

/** Checks the corpus and builds the site; whether it was built. Faults of the corpus are printed. */
export async function buildSite(): Promise<boolean> {
  if (!(await reportCorpus())) return false
  await build({ logLevel: 'error' })
  return true
}
