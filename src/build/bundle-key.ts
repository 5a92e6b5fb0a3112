import { hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pageNames } from '../corpus/page-files.ts'
import type { Settings } from '../settings/settings.ts'
import { siteState } from './site-state.ts'

/** Environment variables that become part of the pages, as in Vite. */
const PUBLIC_VARIABLE = /^(?:PUBLIC_|VITE_|ASTRO_|NODE_ENV$)/

/** List of the packages installed beside the program, maintained by npm. */
const INSTALLED = 'node_modules/.package-lock.json'

/**
 * Digest of everything the bundle of pages depends on, except the files that are part of it:
 * program, settings, the site's own code, the names of its pages, installed packages, and the
 * environment that Vite reads.
 *
 * @param root - folder of the site
 */
export function bundleKey(program: string, settings: Settings, root: string): string {
  const variables = Object.entries(process.env).filter(([name]) => PUBLIC_VARIABLE.test(name))
  const files = readdirSync(root).filter((name) => /^\.env(?:\.|$)/.test(name))
  const read = (name: string) =>
    existsSync(join(root, name)) ? hash('sha256', readFileSync(join(root, name))) : null
  return hash(
    'sha256',
    JSON.stringify([
      ...[resolve(root), siteState(program, settings, root, null)],
      ...[variables.sort(), [...files.sort(), INSTALLED].map((name) => [name, read(name)])],
      pageNames(resolve(root, settings.corpus)),
    ]),
  )
}
