import { existsSync, renameSync, statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { useBuild } from '../build/current-build.ts'
import { ASSETS, BUNDLE } from '../build/page-source.ts'
import { type SentError, toSend } from '../build/sent-error.ts'
import { useSettings } from '../settings/current-settings.ts'
import type { Settings } from '../settings/settings.ts'
import { plainConfig } from './astro-config.ts'

/** The input of the process: the folder of the site being built, and the settings of the site. */
export interface BundleTask {
  settings: Settings
  draft: string
}
/** The result: absolute paths of the files that the bundle was built from. */
export type Bundled = { inputs: string[]; hasImages: boolean } | SentError

// Loaded before the task arrives; an error is reported as that of the task.
const astro = import('astro')
astro.catch(() => undefined)

/** Images that pages import: Astro resizes them after rendering the pages. */
const IMAGE = /\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/i
const INSTALLED = /[\\/]node_modules[\\/]/

/**
 * Lets Astro bundle the pages: the bundle is moved to its place in the folder of the site; styles,
 * scripts and the publisher's files stay in a folder beside it. The caller renders the pages.
 */
async function bundle({ draft, settings }: BundleTask): Promise<Bundled> {
  useSettings(settings)
  const outDir = join(draft, ASSETS)
  const inputs = new Set<string>()
  useBuild({
    isBundle: true,
    files: () => undefined,
    prerenderer: (inner) => ({
      ...inner,
      name: 'clausary:bundle',
      setup: async () => undefined,
      getStaticPaths: async () => {
        // Astro removes the folder when there are no pages left.
        renameSync(join(outDir, BUNDLE), join(draft, BUNDLE))
        return []
      },
    }),
    search: async () => '',
    inputs: (ids) => {
      for (const id of ids) inputs.add(id.replace(/\?.*$/, ''))
    },
  })
  const { build } = await astro
  await build({ ...plainConfig(), outDir, logLevel: 'error' })
  const files = [...inputs].filter(
    (path) => isAbsolute(path) && existsSync(path) && statSync(path).isFile(),
  )
  return {
    inputs: files.filter((path) => !INSTALLED.test(path)),
    hasImages: files.some((path) => IMAGE.test(path)),
  }
}

// Of a build that was killed nothing goes on.
process.once('disconnect', () => process.exit())
process.once('message', async (task: BundleTask) => {
  const said = await bundle(task).catch(toSend)
  process.send?.(said, () => process.exit())
})
