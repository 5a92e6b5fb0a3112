import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface LockEntry {
  version?: string
  dev?: boolean
  devOptional?: boolean
  optional?: boolean
  license?: string
}

/** A runtime dependency of the program. */
export interface ShippedPackage {
  name: string
  version: string
  licence: string
  /** Whether it is installed only on some operating systems. */
  isOptional: boolean
}

/** Every package of the lock file that is not a development dependency, by name and version. */
export function shippedPackages(folder = '.'): ShippedPackage[] {
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockEntry>
  }
  const found = new Map<string, ShippedPackage>()
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === '' || entry.dev === true || entry.version === undefined) continue
    const name = path.replace(/^.*node_modules\//, '')
    const licence = entry.license ?? licenceOf(join(folder, path))
    const isOptional = entry.optional === true || entry.devOptional === true
    found.set(`${name}@${entry.version}`, { name, version: entry.version, licence, isOptional })
  }
  return [...found.values()].sort((a, b) =>
    `${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1,
  )
}

// The lock file has the licence of most packages; otherwise it is in the package itself.
function licenceOf(path: string): string {
  const file = join(path, 'package.json')
  if (!existsSync(file)) return 'not said in the lock file'
  const { license } = JSON.parse(readFileSync(file, 'utf8')) as { license?: string }
  return license ?? 'not said'
}

/** The content of THIRD-PARTY.md. */
export function thirdPartyPage(packages: readonly ShippedPackage[]): string {
  const counts = Map.groupBy(packages, ({ licence }) => licence)
  const summary = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  return `# Third-party software

Written by \`npm run third-party\` from package-lock.json. Nothing of these packages is changed.

A built site carries, of other people's work, the search engine Pagefind (MIT) and the characters that
\`opencc-js\` (MIT) and its dictionaries (OpenCC, Apache-2.0) gave when texts were converted; everything else
in it is the program's own (MIT) or the publisher's. The packages below make the site and are not in it.

| licence | packages |
| --- | ---: |
${summary.map(([licence, list]) => `| ${licence} | ${list.length} |`).join('\n')}

| package | version | licence |
| --- | --- | --- |
${packages.map(({ name, version, licence, isOptional }) => `| ${name}${isOptional ? ' (for some systems)' : ''} | ${version} | ${licence} |`).join('\n')}
`
}
