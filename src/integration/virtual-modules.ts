import { existsSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { AstroConfig } from 'astro'
import { PAGES } from '../corpus/page-files.ts'
import { SettingsError } from '../settings/resolve-settings.ts'
import type { Settings } from '../settings/settings.ts'

type Plugin = NonNullable<NonNullable<AstroConfig['vite']['plugins']>[number]>

interface SiteFiles {
  /** Folder of the site. */
  root: string
  /** Folder of the corpus. */
  corpus: string
  /** Names of the publisher's pages, without extension. */
  pages: readonly string[]
  settings: Settings
}

const PREFIX = 'virtual:clausary/'

/**
 * Makes the site's own files that are part of its pages available as modules: `pages` (name → the
 * page, from MDX), `style` and `accent.css` (the publisher's style sheet and accent) and
 * `components` (replacements of components of the program).
 */
export function virtualModules(files: SiteFiles): Plugin {
  const modules: Readonly<Record<string, string>> = {
    pages: pagesModule(files),
    style: styleModule(files),
    'accent.css': accentCss(files.settings),
    components: componentsModule(files),
  }
  return {
    name: 'clausary:site',
    resolveId: (id: string) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load: (id: string) =>
      id.startsWith(`\0${PREFIX}`) ? modules[id.slice(PREFIX.length + 1)] : undefined,
  }
}

function pagesModule({ corpus, pages }: SiteFiles): string {
  const entries = pages.map((name) => {
    const file = join(corpus, PAGES, `${name}.mdx`)
    return `${JSON.stringify(name)}: () => import(${specifier(file)})`
  })
  return `export const pages = { ${entries.join(', ')} }`
}

/** Specifier of a file of the site that a setting names. */
function siteFile(setting: string, path: string, { root }: SiteFiles): string {
  const file = join(root, path)
  if (!existsSync(file))
    throw new SettingsError(`${setting}: there is no file ${path}; correct the path, or remove it`)
  return specifier(file)
}

/** A path as an import specifier: with `/` on every system. */
const specifier = (path: string) => JSON.stringify(path.split(sep).join('/'))

function styleModule(files: SiteFiles): string {
  const { stylesheet, accent } = files.settings
  return [
    ...(accent === undefined ? [] : [`import '${PREFIX}accent.css'`]),
    ...(stylesheet === undefined ? [] : [`import ${siteFile('stylesheet', stylesheet, files)}`]),
  ].join('\n')
}

/** The publisher's colour replaces the seal's; outside every layer, so that it takes precedence. */
function accentCss({ accent }: Settings): string {
  if (accent === undefined) return ''
  const { light, dark } = accent
  return `:root { --seal: ${light}; --seal-ground: ${light} }
@media (prefers-color-scheme: dark) { :root:not([data-theme='light']) { --seal: ${dark} } }
:root[data-theme='dark'] { --seal: ${dark} }
`
}

function componentsModule(files: SiteFiles): string {
  return ['Head', 'Footer', 'HomeLead']
    .map((name) => {
      const path = files.settings.components[name as keyof Settings['components']]
      return path === undefined
        ? `export const ${name} = null`
        : `export { default as ${name} } from ${siteFile(`components.${name}`, path, files)}`
    })
    .join('\n')
}
