import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { namesIn } from '../files/names-in.ts'
import { listFiles } from './built-pages.ts'

/** Attributes of our pages that contain one address, in quotes or without. */
const ADDRESS = /(?<=\s(?:href|src|action)=)(?:"([^"]*)"|([^\s"'<>]+))/g
/** Scripts, which do not work from a folder: browsers load modules and data only over HTTP. */
const SCRIPT = /<script\b(?![^>]*\btype="application\/ld\+json")[^>]*>[\s\S]*?<\/script>/g
/** The search box: search does not work from a folder. */
const SEARCH_FORM = /<form\b[^>]*role="search"[^>]*>[\s\S]*?<\/form>/g
/** Elements that only scripts use. */
const FOR_SCRIPTS = /<(p|div|ul)\b[^>]*\bdata-with-script\b[^>]*>[\s\S]*?<\/\1>/g
/** Links to the site's address or its search. */
const REMOTE_LINK = /<link rel="(?:search|manifest|alternate|modulepreload)"[^>]*>/g
/** In a folder `'self'` has no meaning; styles and images beside the page may still be loaded. */
const POLICY = /(<meta http-equiv="Content-Security-Policy" content=")[^"]*(")/

/**
 * An address of the site, relative to one of its files, so that it works from a folder; other
 * addresses and fragments are unchanged.
 *
 * @param base - path that the site is built under: `/` or `/sub/`
 * @param from - path of the file that contains the address: `central/index.html`
 */
export function portableAddress(address: string, base: string, from: string): string {
  const whole = address.startsWith('.') ? posix.join(base, dirname(from), address) : address
  if (!whole.startsWith(base) || whole.startsWith('//')) return address
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(whole.slice(base.length)) ?? []
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  // A query needs a script; there is none.
  return `${posix.relative(dirname(from), file) || 'index.html'}${rest.replace(/^\?[^#]*/, '')}`
}

/** A page of the site that can be opened from a folder: text and links, without scripts. */
export function portablePage(html: string, base: string, from: string): string {
  return html
    .replace(SCRIPT, '')
    .replace(SEARCH_FORM, '')
    .replace(FOR_SCRIPTS, '')
    .replace(REMOTE_LINK, '')
    .replace(POLICY, "$1default-src 'none'; style-src file: 'self'; img-src file: 'self'$2")
    .replace(ADDRESS, (_, quoted: string | undefined, bare = '') => {
      return `"${portableAddress(quoted ?? bare, base, from)}"`
    })
}

/** List of the written files, one name per line: next time only these are replaced. */
const LIST = '.clausary-portable'

/**
 * Removes what this command wrote before. Throws, without removing anything, where there are other
 * things.
 */
async function clearFormer(to: string, names: readonly string[]): Promise<void> {
  const there = await namesIn(to)
  const isOurs = there.includes(LIST)
  const written = isOurs ? (await readFile(join(to, LIST), 'utf8')).split('\n').filter(Boolean) : []
  const foreign = there.filter((name) => name !== LIST && !written.includes(name))
  const inTheWay = isOurs ? foreign.filter((name) => names.includes(name)) : foreign
  if (inTheWay.length > 0)
    throw new Error(
      `${to} holds other things (${inTheWay.slice(0, 3).join(', ')}): name a new folder, nothing was written`,
    )
  for (const name of written.filter((name) => there.includes(name)))
    await rm(join(to, name), { recursive: true })
}

/**
 * Writes a built site so that its pages can be opened from a folder, such as a USB stick or zip
 * file, without a server. In a folder that it wrote before, only its own files are replaced.
 *
 * @returns number of pages
 * @throws Error where the folder contains other things
 */
export async function writePortable(dist: string, to: string, base: string): Promise<number> {
  const names = (await readdir(dist)).filter((name) => name !== 'pagefind')
  await clearFormer(to, names)
  await mkdir(to, { recursive: true })
  await writeFile(join(to, LIST), names.map((name) => `${name}\n`).join(''))
  for (const name of names)
    await cp(join(dist, name), join(to, name), {
      recursive: true,
      filter: (path) => !/[\\/]search[\\/](texts|grams|characters|hans|hant)([\\/]|$)/.test(path),
    })
  return makePortable(to, base, names)
}

async function makePortable(to: string, base: string, names: readonly string[]): Promise<number> {
  const isWritten = (file: string) => names.includes(file.split(/[\\/]/)[0] ?? '')
  const files = (await listFiles(to)).filter(isWritten)
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
