import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { listFiles } from './built-pages.ts'

/** Attributes of our pages that hold one address. */
const ADDRESS = /(?<=\s(?:href|src|action)=")([^"]*)(?=")/g
/** Scripts do nothing from a folder: browsers load modules and data over HTTP only. */
const SCRIPT = /<script\b(?![^>]*\btype="application\/ld\+json")[^>]*>[\s\S]*?<\/script>/g
/** The search box: there is nothing to search with. */
const SEARCH_FORM = /<form\b[^>]*role="search"[^>]*>[\s\S]*?<\/form>/g
/** Lines that only scripts make something of. */
const FOR_SCRIPTS = /<(p|div|ul)\b[^>]*\bdata-with-script\b[^>]*>[\s\S]*?<\/\1>/g
/** What would look for the site's address, or for its search, from a folder. */
const REMOTE_LINK = /<link rel="(?:search|manifest|alternate|modulepreload)"[^>]*>/g
/** From a folder `'self'` means nothing; styles and pictures beside the page may still be loaded. */
const POLICY = /(<meta http-equiv="Content-Security-Policy" content=")[^"]*(")/

/**
 * An address of the site as seen from one of its files, so that it leads there from a folder; others and
 * fragments stay.
 *
 * @param base - path that the site is built under: `/` or `/sub/`
 * @param from - the file that has the address, from the folder: `central/index.html`
 */
export function portableAddress(address: string, base: string, from: string): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(base.length)) ?? []
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  // A query asks a script; there is none.
  return `${posix.relative(dirname(from), file) || 'index.html'}${rest.replace(/^\?[^#]*/, '')}`
}

/** A page of the site that can be opened from a folder: reading and links, without scripts. */
export function portablePage(html: string, base: string, from: string): string {
  return html
    .replace(SCRIPT, '')
    .replace(SEARCH_FORM, '')
    .replace(FOR_SCRIPTS, '')
    .replace(REMOTE_LINK, '')
    .replace(POLICY, "$1default-src 'none'; style-src file: 'self'; img-src file: 'self'$2")
    .replace(ADDRESS, (address) => portableAddress(address, base, from))
}

/**
 * Writes a built site so that its pages open from a folder, on a stick or in a zip, without a server.
 *
 * @returns number of pages
 */
export async function writePortable(dist: string, to: string, base: string): Promise<number> {
  await rm(to, { recursive: true, force: true })
  await cp(dist, to, {
    recursive: true,
    filter: (path) =>
      !/[\\/](pagefind|search[\\/](texts|grams|characters|hans|hant))([\\/]|$)/.test(path),
  })
  const files = await listFiles(to)
  const pages = files.filter((file) => file.endsWith('.html'))
  for (const file of pages) {
    const html = await readFile(join(to, file), 'utf8')
    await writeFile(join(to, file), portablePage(html, base, file))
  }
  for (const file of files.filter((name) => name.endsWith('.css'))) {
    const css = await readFile(join(to, file), 'utf8')
    const local = css.replace(
      /url\((["']?)(\/[^"')]*)\1\)/g,
      (_, mark: string, address: string) => {
        return `url(${mark}${portableAddress(address, base, file)}${mark})`
      },
    )
    if (local !== css) await writeFile(join(to, file), local)
  }
  return pages.length
}
