import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SOURCE = fileURLToPath(new URL('../', import.meta.url))

/** Files with the versions of the libraries. */
const VERSIONS = ['../package.json', '../package-lock.json']

/** Files that can affect what the program does; tests and fixtures do not. */
const CODE = /(?<!\.test|\.d)\.(?:ts|js|astro|css)$/

let known: string | null | undefined

/**
 * Digest of the program's own code and of the versions of its libraries and of Node: cached values
 * of another version are regenerated. Null where the code cannot be read, as in a bundle; then
 * nothing may be cached.
 */
export function programVersion(): string | null {
  if (known === undefined) known = isThere() ? digest() : null
  return known
}

/** Whether the code can be read, as source or as packed. */
function isThere(): boolean {
  return ['ts', 'js'].some((ending) => existsSync(join(SOURCE, `corpus/model.${ending}`)))
}

function digest(): string {
  const hash = createHash('sha256').update(process.version)
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => CODE.test(name))
    .sort()
  for (const name of [...files, ...VERSIONS]) {
    const path = join(SOURCE, name)
    if (!existsSync(path)) continue
    hash.update(`\0${name}\0`).update(readFileSync(path))
  }
  return hash.digest('hex')
}
