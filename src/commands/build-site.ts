import { constants } from 'node:fs'
import { access, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { useBuild } from '../build/current-build.ts'
import { HOST_LIMITS } from '../build/hosts.ts'
import { LoadThread } from '../build/load-thread.ts'
import { Progress } from '../build/progress.ts'
import { SiteBuild } from '../build/site-build.ts'
import { measureSite, overBudget, type SiteSize } from '../build/site-size.ts'
import { summaryLines } from '../build/summary.ts'
import type { BuildWords } from '../build/unchanged-site.ts'
import { cacheFolder, siteCacheFolder } from '../cache/cache-folder.ts'
import { countClauses } from '../corpus/count-clauses.ts'
import type { ModelStore } from '../corpus/model-store.ts'
import { formatProblem } from '../corpus/problem.ts'
import { replaceFolder } from '../files/swap-folder.ts'
import { BusyCorpus, withWriterLock } from '../files/writer-lock.ts'
import { astroConfig, isPlainSite } from '../integration/astro-config.ts'
import { PageBundle } from '../integration/bundle-pages.ts'
import { stopBundler } from '../integration/bundle-process.ts'
import { writeSite } from '../integration/write-site.ts'
import { site } from '../site.ts'
import { type Corpus, isError, loadCorpus, shareCorpus } from '../view/corpus.ts'
import { keptModels } from '../view/kept-outlines.ts'
import { shareKeptParallels } from '../view/shared-parallels.ts'
import { UserError } from './command.ts'

/** Folder of the built site. */
const SITE = 'dist'

/**
 * Checks the corpus and builds the site; returns its output, or null if nothing was built. Problems
 * of the corpus are printed, and a build that fails or is killed leaves the existing site unchanged.
 *
 * @param isClean - ignore the results of former builds
 * @param threads - number of threads that render pages; null to choose it
 */
export async function buildSite(
  isClean: boolean,
  threads: number | null,
): Promise<BuildWords | null> {
  // Without a place for a lock, simultaneous builds are not detected: each still makes a complete
  // site.
  if (!(await canWrite(siteCacheFolder()))) return buildAlone(isClean, threads)
  try {
    return await withWriterLock(
      siteCacheFolder(),
      'npm run build',
      () => buildAlone(isClean, threads),
      {
        patience: 0,
      },
    )
  } catch (error) {
    if (!(error instanceof BusyCorpus)) throw error
    throw new UserError('this site is being built already: wait for the other build, or stop it')
  }
}

async function canWrite(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    return false
  }
}

async function buildAlone(isClean: boolean, threads: number | null): Promise<BuildWords | null> {
  if (isClean) await removeCache()
  const progress = new Progress()
  const work = new SiteBuild(progress, threads)
  const build = async (draft: string) => {
    const loaded = await fillSite(draft, work, progress, threads)
    if (loaded === null) return null
    const size = measureSite(draft)
    const faults = overBudget(size, site.host, HOST_LIMITS[site.host], site.clausePages)
    if (faults.length > 0) throw new UserError(faults.join('\n'))
    return { loaded, size }
  }
  const done = await replaceFolder(SITE, 'npm run build', build, async ({ loaded }) => {
    await work.keepSearch()
    await loaded.store.outlines?.keep()
  })
  if (done === null) return null
  const { loaded, size } = done
  await work.close()
  const summary = summarize(loaded.corpus, work.taken, size, progress.end())
  for (const line of summary) process.stdout.write(`${line}\n`)
  return { warnings: loaded.warnings, summary }
}

/** Loads the corpus and builds its site in a folder; null where the corpus has errors. */
async function fillSite(
  draft: string,
  work: SiteBuild,
  progress: Progress,
  threads: number | null,
): Promise<Loaded | null> {
  progress.phase('load and check')
  // Started first and runs in the meantime, since it does not depend on any text.
  const bundle = isPlainSite(draft) ? new PageBundle(draft, work.bundleStore()) : null
  if (bundle === null) stopBundler()
  try {
    const loaded = await loadFaultless(threads)
    if (loaded === null) return null
    const { store } = loaded
    const keepCorpus = async () =>
      store.failure === null && ((await store.outlines?.keep()) ?? false)
    await work.prepare(loaded.corpus, keepCorpus)
    work.useDraft(SITE, draft)
    useBuild(work)
    progress.phase('bundle')
    if (!(bundle && (await writeSite(draft, work, bundle)))) await buildByAstro(draft)
    await work.finish()
    return loaded
  } finally {
    await bundle?.abandon()
    await work.settle()
  }
}

async function buildByAstro(outDir: string): Promise<void> {
  const { build } = await import('astro')
  await build({ ...astroConfig(), outDir, logLevel: 'error' })
}

async function removeCache(): Promise<void> {
  await rm(join(cacheFolder(), 'models'), { recursive: true, force: true })
  const names = ['bundle', 'bundle.json', 'files.json', 'outlines.json', 'pages.json']
  for (const name of [...names, 'references.json', 'search.json', 'site.json'])
    await rm(join(siteCacheFolder(), name), { recursive: true, force: true })
}

interface Loaded {
  corpus: Corpus
  warnings: string[]
  store: ModelStore
}

/**
 * Loads the corpus, shares it in this process, and returns it with its warnings; null when it has
 * errors. All problems are printed.
 */
async function loadFaultless(threads: number | null): Promise<Loaded | null> {
  const store = await keptModels()
  const { value, problems } = await loadCorpus(
    true,
    store,
    threads === 1 ? undefined : new LoadThread(),
  )
  if (store.failure !== null) process.stderr.write(`warning: nothing is cached: ${store.failure}\n`)
  const warnings = problems.map(formatProblem)
  for (const warning of warnings) process.stderr.write(`${warning}\n`)
  if (problems.some(isError)) {
    process.stderr.write('error: nothing built\n')
    return null
  }
  shareCorpus(value)
  await shareKeptParallels(value.documents)
  return { corpus: value, warnings, store }
}

function summarize(
  { documents }: Corpus,
  taken: number,
  size: SiteSize,
  phases: Parameters<typeof summaryLines>[0]['phases'],
): string[] {
  const clauses = documents.reduce((sum, one) => sum + countClauses(one), 0)
  const memory = process.resourceUsage().maxRSS * 1024
  return summaryLines({ documents: documents.length, clauses, taken, size, phases, memory })
}
