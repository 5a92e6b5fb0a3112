import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type AddressSite, basePath, otherScript, scriptRoot } from '../citation/address.ts'

/** The modules that one imports at once, `import{a}from"./b.js"`; not `import("./b.js")`, which is for later. */
const IMPORT = /\bimport(?:[^"'`();]*\bfrom)?["'`](\.{1,2}\/[^"'`]+)["'`]/g
const MODULE = /<script type="module" src="([^"]+)">/g

/**
 * Names in the pages of the search what they are sure to ask for, so that a browser asks for all of it when it has the
 * page, and not for each file after the one that names it: every module that theirs import, and the manifest, which comes
 * before every search. Three round trips less to the first hit. Other pages import too little for that.
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
    // As `fetch` asks for it, or it would be asked for twice.
    const manifest = `<link rel="preload" as="fetch" crossorigin href="${base}search/manifest.json">`
    const head = [manifest, ...links, '</head>'].join('')
    writeFileSync(
      page,
      html.replace('</head>', () => head),
    )
  }
}

/**
 * Addresses of the modules that modules import, and of those that these import, in the order in which they are found.
 *
 * @param read - the code of the module at an address; empty where it is none of the site
 */
export function importedBy(modules: readonly string[], read: (href: string) => string): string[] {
  const found = new Set(modules)
  // A set goes through what is added to it on the way.
  for (const href of found)
    for (const [, imported = ''] of read(href).matchAll(IMPORT))
      found.add(posix.join(posix.dirname(href), imported))
  return [...found].slice(modules.length)
}
