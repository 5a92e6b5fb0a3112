import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { currentBuild } from '../build/current-build.ts'
import { isFileRoute, type Route } from '../build/file-routes.ts'
import { pageNames } from '../corpus/page-files.ts'
import { useSettings } from '../settings/current-settings.ts'
import { findSettings } from '../settings/load-settings.ts'
import { resolveSettings } from '../settings/resolve-settings.ts'
import type { SettingsInput } from '../settings/settings.ts'
import { bundleInputs } from './bundle-inputs.ts'
import { siteRoutes } from './list-routes.ts'
import { liveCorpus } from './live-corpus.ts'
import { liveFiles } from './live-files.ts'
import { programAssets } from './program-assets.ts'
import { programModules } from './program-modules.ts'
import { scriptFiles } from './script-files.ts'
import { virtualModules } from './virtual-modules.ts'
import type { SiteCards } from './write-cards.ts'

const PAGE = fileURLToPath(new URL('../routes/_page.astro', import.meta.url))

/**
 * The Astro integration: takes the settings of a site and adds every page, the search, and the Astro
 * configuration that keeps texts verbatim and complies with a strict content security policy.
 *
 * ```js
 * import { defineConfig } from 'astro/config'
 * import clausary from 'clausary'
 * import settings from './clausary.config.ts'
 *
 * export default defineConfig({ integrations: [clausary(settings)] })
 * ```
 *
 * A site needs an `astro.config` only where it has integrations or pages of its own. Throws an error of
 * one line a setting where the settings are wrong.
 */
export function clausary(input: SettingsInput): AstroIntegration {
  let root = '.'
  let cards: SiteCards | null = null
  let files: Route[] = []
  return {
    name: 'clausary',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig, injectRoute, addWatchFile }) => {
        if (config.integrations.filter(({ name }) => name === 'clausary').length > 1)
          throw new Error('clausary stands twice among the integrations of astro.config: leave one')
        root = fileURLToPath(config.root)
        const file = await findSettings(root)
        const settings = resolveSettings(input, file)
        useSettings(settings)
        if (file) addWatchFile(join(root, file.name))
        const routes = siteRoutes()
        files = currentBuild() ? routes.filter(isFileRoute) : []
        for (const route of routes)
          if (!files.includes(route)) injectRoute({ ...route, prerender: true })
        const corpus = join(root, settings.corpus)
        const pages = pageNames(corpus)
        for (const page of new Set(['about', ...pages]))
          injectRoute({ pattern: `[...script]/${page}`, entrypoint: PAGE, prerender: true })
        const [{ unified }, { default: mdx }] = await Promise.all([
          import('@astrojs/markdown-remark'),
          import('@astrojs/mdx'),
        ])
        // Astro's default processor curls quotation marks, which would change a text.
        const processor = unified({ smartypants: false })
        updateConfig({
          site: settings.url,
          base: settings.base,
          trailingSlash: 'always',
          output: 'static',
          compressHTML: true,
          // Everything external, so that a strict content security policy holds.
          build: { inlineStylesheets: 'never', format: 'directory' },
          markdown: { processor },
          integrations: [mdx({ processor }), liveCorpus(), liveFiles(routes), programAssets()],
          devToolbar: { enabled: false },
          vite: {
            build: { assetsInlineLimit: 0 },
            environments: { client: { build: { rolldownOptions: { output: scriptFiles } } } },
            plugins: [
              programModules(),
              bundleInputs(),
              virtualModules({ root, corpus, pages, settings }),
            ],
          },
        })
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        const build = currentBuild()
        if (build) setPrerenderer((inner) => build.prerenderer(inner))
        if (build?.isBundle) return
        const { SiteCards } = await import('./write-cards.ts')
        cards = new SiteCards()
        await cards.start()
      },
      // Called when the folder of the site has been emptied.
      'astro:build:setup': () => {
        currentBuild()?.files(files)
      },
      'astro:build:done': async ({ dir, logger }) => {
        const build = currentBuild()
        if (build?.isBundle) return
        const { finishSite } = await import('./finish-site.ts')
        await finishSite({ root, outDir: fileURLToPath(dir), cards, build, logger })
      },
    },
  }
}
