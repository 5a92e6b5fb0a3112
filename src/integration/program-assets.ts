import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { site } from '../site.ts'

/** Files that every site has at its root: the seal, the service worker. */
const ASSETS = fileURLToPath(new URL('../assets/', import.meta.url))

const TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
}

/**
 * In development, serves the program's own files at the root of a site; files of the same name in
 * `public/` take precedence.
 */
export function programAssets(): AstroIntegration {
  return {
    name: 'clausary:assets',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const [path = ''] = (request.url ?? '').split('?')
          const name = path.startsWith(site.base) ? path.slice(site.base.length) : path.slice(1)
          if (!readdirSync(ASSETS).includes(name)) return next()
          response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream')
          response.end(readFileSync(join(ASSETS, name)))
        })
      },
    },
  }
}

/** Copies them into a built site. */
export function copyProgramAssets(outDir: string): void {
  for (const name of readdirSync(ASSETS)) {
    const target = join(outDir, name)
    if (!existsSync(target)) copyFileSync(join(ASSETS, name), target)
  }
}
