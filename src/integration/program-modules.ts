import { existsSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroConfig } from 'astro'

type Plugin = NonNullable<NonNullable<AstroConfig['vite']['plugins']>[number]>

const SOURCE = fileURLToPath(new URL('../', import.meta.url))

/** Folders of the program whose modules only a bundler can load: pages, and code for browsers. */
const BUNDLED: ReadonlySet<string> = new Set([
  'client',
  'components',
  'integration',
  'layouts',
  'routes',
  'styles',
])

/**
 * Keeps the program's plain modules out of the bundle that renders pages: it uses those that the
 * build itself has loaded, so that dictionaries and documents are in memory once, and the bundle is
 * small.
 */
export function programModules(): Plugin {
  return {
    name: 'clausary:program-modules',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'prerender',
    resolveId: (source: string, importer: string | undefined) => {
      const path = source.startsWith('.') && importer ? programFile(source, importer) : null
      return path === null ? undefined : { id: pathToFileURL(path).href, external: true }
    },
  }
}

/** The path of the program's plain module that an import refers to; null for anything else. */
function programFile(source: string, importer: string): string | null {
  const path = join(dirname(importer.replace(/\?.*$/, '')), source)
  const [folder = ''] = relative(SOURCE, path).split(sep)
  const isPlain = folder !== '..' && !BUNDLED.has(folder) && /\.[jt]s$/.test(path)
  return isPlain && existsSync(path) ? path : null
}
