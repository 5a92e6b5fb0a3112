import type { CurrentBuild, KeptSearch } from '../build/current-build.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { writeEditor } from './editor-page.ts'
import { preloadSearch } from './preload-search.ts'
import { copyProgramAssets } from './program-assets.ts'
import type { SiteCards } from './write-cards.ts'

/** Where a site stands that has its pages, and who hears what else was written. */
export interface PagedSite {
  /** Folder of the site's own files. */
  root: string
  outDir: string
  cards: SiteCards | null
  /** Codes that were drawn before. */
  codes?: ReadonlyMap<string, string>
  build: Pick<CurrentBuild, 'search'> | null
  logger: { info(message: string): void; warn(message: string): void }
}

/** Writes what a site has beside its pages: icons, codes, cards, the search, the program's own files. */
export async function finishSite({
  root,
  outDir,
  cards,
  codes,
  build,
  logger,
}: PagedSite): Promise<void> {
  await writeEditor(root, outDir, currentSettings())
  const { drawCodes, writeCodes, writeIcons } = await import('./write-cards.ts')
  await writeIcons(outDir)
  await writeCodes(outDir, codes ?? (await drawCodes()))
  logger.info(`${(await cards?.write(outDir)) ?? 0} cards`)
  if (currentSettings().search.enabled) {
    preloadSearch(outDir, currentSettings())
    const write = searchWriter(outDir, logger)
    logger.info(await (build?.search(write) ?? write(null)))
  }
  copyProgramAssets(outDir)
}

/** What writes the search of a site; it is loaded where it is called. */
export function searchWriter(outDir: string, logger: Pick<PagedSite['logger'], 'warn'>) {
  return async (kept: KeptSearch | null): Promise<string> => {
    const { writeSearch } = await import('./write-search.ts')
    return writeSearch(outDir, kept, (message) => logger.warn(message))
  }
}
