import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isFileRoute } from '../build/file-routes.ts'
import { BUNDLE } from '../build/page-source.ts'
import type { SiteBuild } from '../build/site-build.ts'
import type { IndexState } from '../search/index-state.ts'
import { currentSettings } from '../settings/current-settings.ts'
import type { PageBundle } from './bundle-pages.ts'
import { finishSite, searchWriter } from './finish-site.ts'
import { siteRoutes } from './list-routes.ts'
import { drawCodes, SiteCards } from './write-cards.ts'

const LOGGER = {
  info: () => undefined,
  warn: (message: string) => void process.stderr.write(`warning: ${message}\n`),
}

/**
 * Builds a site in its folder, creating the files that are not pages while the bundle of pages is
 * built; returns whether it could be built this way.
 */
export async function writeSite(
  draft: string,
  build: SiteBuild,
  bundle: PageBundle,
): Promise<boolean> {
  const cards = new SiteCards()
  await cards.start()
  build.files(siteRoutes().filter(isFileRoute), true)
  // Everything that needs no page is done while the bundle is built.
  const codes = await drawCodes()
  const hasSearch = currentSettings().search.enabled
  if (hasSearch) await build.searchAhead(searchWriter(draft, LOGGER))
  if (!(await bundle.isMade)) {
    await build.settle()
    return false
  }
  if (hasSearch) {
    const { beginRecords } = await import('../search/update-index.ts')
    await build.beginSearch((state) => beginRecords(state as IndexState))
  }
  await build.writePages(join(draft, BUNDLE))
  rmSync(join(draft, BUNDLE), { recursive: true, force: true })
  await finishSite({ root: resolve('.'), outDir: draft, cards, codes, build, logger: LOGGER })
  return true
}
