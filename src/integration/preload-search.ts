import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type AddressSite, basePath, otherScript, scriptRoot } from '../citation/address.ts'

/** Static imports, `import{a}from"./b.js"`; not `import("./b.js")`, which is loaded later. */
const IMPORT = /\bimport(?:[^"'`();]*\bfrom)?["'`](\.{1,2}\/[^"'`]+)["'`]/g
const MODULE = /<script type="module" src="([^"]+)">/g

/**
 * Adds preload links to the search pages, so that a browser requests everything they certainly need
 * at once and not each file after the one that imports it: all imported modules, and the manifest,
 * which every search loads first. Saves three round trips before the first hit. Other pages import
 * too little for that.
 */
export function preloadSearch(outDir: string, site: AddressSite): void {
  const base = basePath(site.base)
  for (const script of [site.defaultScript, otherScript(site.defaultScript)]) {
    const page = join(outDir, scriptRoot(site, script).slice(base.length), 'search/index.html')
    if (!existsSync(page)) continue
    const html = readFileSync(page, 'utf8')
    const own = [...html.matchAll(MODULE)].map(([, href = '']) => href)
    const links = importedBy(own, (href) => {
      const file = join(outDir, href.slice(base.length))
      return href.startsWith(base) && existsSync(file) ? readFileSync(file, 'utf8') : ''
    }).map((href) => `<link rel="modulepreload" href="${href}">`)
    // With the attributes of the later `fetch`, or it would be requested twice.
    const manifest = `<link rel="preload" as="fetch" crossorigin href="${base}search/manifest.json">`
    const head = [manifest, ...links, '</head>'].join('')
    writeFileSync(
      page,
      html.replace('</head>', () => head),
    )
  }
}

/**
 * Addresses of the modules imported directly or indirectly, in the order in which they are found.
 *
 * @param read - returns the code of the module at an address; empty if it is not part of the site
 */
export function importedBy(modules: readonly string[], read: (href: string) => string): string[] {
  const found = new Set(modules)
  // Iterating over a set includes elements added during the iteration.
  for (const href of found)
    for (const [, imported = ''] of read(href).matchAll(IMPORT))
      found.add(posix.join(posix.dirname(href), imported))
  return [...found].slice(modules.length)
}
