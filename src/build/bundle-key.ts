import { hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pageNames } from '../corpus/page-files.ts'
import type { Settings } from '../settings/settings.ts'
import { siteState } from './site-state.ts'

/** Variables that become part of the pages, as Vite has it. */
const PUBLIC_VARIABLE = /^(?:PUBLIC_|VITE_|ASTRO_|NODE_ENV$)/

/** What is installed beside the program, as npm keeps it. */
const INSTALLED = 'node_modules/.package-lock.json'

/**
 * Digest of what the bundle of pages is made from beside the files that are part of it: program, settings, the
 * site's own code and which pages it has, what is installed, and the surroundings that Vite reads.
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
