import type { CurrentBuild, KeptSearch } from '../build/current-build.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { writeEditor } from './editor-page.ts'
import { copyProgramAssets } from './program-assets.ts'
import type { SiteCards } from './write-cards.ts'

/** A site whose pages are written, and the recipients of reports on the other files. */
export interface PagedSite {
  /** Folder of the site's own files. */
  root: string
  outDir: string
  cards: SiteCards | null
  /** Codes drawn earlier. */
  codes?: ReadonlyMap<string, string>
  build: Pick<CurrentBuild, 'search'> | null
  logger: { info(message: string): void; warn(message: string): void }
}

/**
 * Writes the files of a site beside its pages: icons, codes, cards, the search, the program's own
 * files.
 */
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
    const write = searchWriter(outDir, logger)
    logger.info(await (build?.search(write) ?? write(null)))
  }
  copyProgramAssets(outDir)
}

/** Returns the function that writes the search of a site; its module is loaded when called. */
export function searchWriter(outDir: string, logger: Pick<PagedSite['logger'], 'warn'>) {
  return async (kept: KeptSearch | null): Promise<string> => {
    const { writeSearch } = await import('./write-search.ts')
    return writeSearch(outDir, kept, (message) => logger.warn(message))
  }
}
