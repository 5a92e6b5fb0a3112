import { UnchangedSite } from '../build/unchanged-site.ts'
import { stopWithoutCorpus } from './target-corpus.ts'

/**
 * Builds the site, or leaves the one that stands there where another would be the same; whether it then
 * stands there. What a build needs is loaded only for one.
 *
 * @param isClean - make everything anew, whatever former builds have left
 * @param threads - that make pages; null for as many as are worth it
 */
export async function buildChanged(
  isClean: boolean,
  threads: number | null = null,
): Promise<boolean> {
  stopWithoutCorpus()
  const last = new UnchangedSite('dist')
  // Shards are joined from a folder that is not part of the site.
  const said = isClean || process.env['CLAUSARY_SHARDS'] ? null : await last.said()
  if (said) {
    for (const warning of said.warnings) process.stderr.write(`${warning}\n`)
    process.stdout.write(`${said.summary[0] ?? ''}\nnothing has changed since the last build\n`)
    return true
  }
  const { buildSite } = await import('./build-site.ts')
  const words = await buildSite(isClean, threads)
  if (words) await last.keep(words)
  return words !== null
}
