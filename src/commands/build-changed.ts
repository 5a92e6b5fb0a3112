import { hasBundle } from '../build/bundle-store.ts'
import { UnchangedSite } from '../build/unchanged-site.ts'
import { siteCacheFolder } from '../cache/cache-folder.ts'
import { startBundler } from '../integration/bundle-process.ts'
import { stopWithoutCorpus } from './target-corpus.ts'

/**
 * Builds the site, or keeps the existing one if it would be the same; returns whether there is a site
 * afterwards. Loads the modules of a build only if it builds.
 *
 * @param isClean - ignore the results of former builds
 * @param threads - number of threads that render pages; null to choose it
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
  // A build from nothing waits for the bundle of its pages; the modules of the build are loaded meanwhile.
  if (isClean || !hasBundle(siteCacheFolder())) startBundler()
  const { buildSite } = await import('./build-site.ts')
  const words = await buildSite(isClean, threads)
  if (words) await last.keep(words)
  return words !== null
}
