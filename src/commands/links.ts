import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles, pagesOf } from '../built/built-pages.ts'
import { LinkChecker } from '../built/links.ts'
import { basePath } from '../citation/address.ts'
import type { RegistryPart } from '../citation/registry.ts'
import { site } from '../site.ts'
import { defineCommand, UserError } from './command.ts'

const help = `
Usage: clausary links [FOLDER]

Follows every link inside the built site (default dist/), with its fragment, in every page: addresses of
pages, styles, scripts and pictures, permalinks that name the site's own origin, references to ids. Also
every address of the registry. One line for each that leads nowhere.
`

/** Every address of the registry, from the parts of its documents. */
async function* registryOf(folder: string): AsyncGenerator<string, void> {
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name), 'utf8')
    const { document, clauses } = JSON.parse(text) as RegistryPart
    for (const { url } of [document, ...clauses]) yield url
  }
}

export const command = defineCommand({
  help,
  names: 1,
  options: {},
  run: async (_values, [folder = 'dist']) => {
    const files = new Set(await listFiles(folder))
    const checker = new LinkChecker({ url: site.url, base: basePath(site.base), files })
    for await (const page of pagesOf(folder)) checker.page(page)
    // A corpus without documents has no parts.
    const hasParts = [...files].some((file) => file.startsWith('clauses/'))
    if (hasParts)
      for await (const address of registryOf(join(folder, 'clauses')))
        checker.address('clauses.json', address)
    const { pages, checked, broken } = checker.report()
    if (pages === 0) throw new UserError(`${folder}: no pages in it: run npm run build first`)
    for (const line of broken) process.stderr.write(`${line}\n`)
    process.stdout.write(`${checked} links of ${pages} pages followed: ${broken.length} broken\n`)
    return broken.length === 0 ? 0 : 1
  },
})
