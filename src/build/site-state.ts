import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../settings/settings.ts'

/** Code of a site: its settings, styles, components and own pages. */
const CODE = /\.(?:astro|m?tsx?|c?[jt]s|m?jsx?|css|json|ya?ml|lock)$/

/** Folders of a site without code of its pages. */
const OTHER = /^(?:node_modules|public|dist.*|\..*)$/

/**
 * Digest of what every page of a site depends on, except the corpus: the program, the settings, the
 * site's own code, and the names of the styles and scripts that pages load.
 *
 * @param root - folder of the site
 * @param draft - folder that it is built into, with styles and scripts written; null for files that
 * use none
 */
export function siteState(
  program: string,
  settings: Settings,
  root: string,
  draft: string | null,
): string {
  const digest = createHash('sha256').update(JSON.stringify([program, settings]))
  digest.update(codeDigest(root, settings.corpus))
  const assets = draft && join(draft, '_astro')
  if (assets && existsSync(assets)) digest.update(readdirSync(assets).sort().join('\n'))
  return digest.digest('hex')
}

const digests = new Map<string, string>()

/** Digest of a site's own code at the first call, so that a build uses a single state. */
function codeDigest(root: string, corpus: string): string {
  const key = `${root}\0${corpus}`
  const known = digests.get(key)
  if (known !== undefined) return known
  const digest = createHash('sha256')
  for (const file of codeFiles(root, corpus))
    digest.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  const found = digest.digest('hex')
  digests.set(key, found)
  return found
}

function codeFiles(root: string, corpus: string): string[] {
  const top = readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !OTHER.test(name) && name !== corpus.split('/')[0])
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return top.flatMap((entry) => {
    if (entry.isFile()) return CODE.test(entry.name) ? [entry.name] : []
    if (!entry.isDirectory()) return []
    const names = readdirSync(join(root, entry.name), { recursive: true, encoding: 'utf8' })
    return names
      .filter((name) => CODE.test(name) && !/node_modules|(^|[\\/])\.astro([\\/]|$)/.test(name))
      .sort()
      .map((name) => join(entry.name, name))
  })
}
