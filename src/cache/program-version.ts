import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SOURCE = fileURLToPath(new URL('../', import.meta.url))

/** Of the libraries: their versions stand in these. */
const VERSIONS = ['../package.json', '../package-lock.json']

/** What may change what a program does; tests and fixtures do not. */
const CODE = /(?<!\.test|\.d)\.(?:ts|js|astro|css)$/

let known: string | null | undefined

/**
 * Digest of the program's own code and of the versions of its libraries and of Node: what was kept by
 * another program is made again. Null where the code is not there to be read, as in a bundle; then
 * nothing may be kept.
 */
export function programVersion(): string | null {
  if (known === undefined) known = isThere() ? digest() : null
  return known
}

/** Whether the code is there: as it is written, or as it is packed. */
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
