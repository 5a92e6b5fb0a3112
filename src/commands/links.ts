import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles, readPages } from '../built/built-pages.ts'
import { checkLinks } from '../built/links.ts'
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

/** Every address of the registry, out of the parts of its documents. */
async function readRegistry(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  const parts = names.map(async (name) => {
    const text = await readFile(join(folder, name), 'utf8')
    const { document, clauses } = JSON.parse(text) as RegistryPart
    return [document, ...clauses].map(({ url }) => url)
  })
  return (await Promise.all(parts)).flat()
}

export const command = defineCommand({
  help,
  names: 1,
  options: {},
  run: async (_values, [folder = 'dist']) => {
    const pages = await readPages(folder)
    if (pages.length === 0)
      throw new UserError(`${folder}: no pages in it: run npm run build first`)
    const files = new Set(await listFiles(folder))
    // A corpus without documents has no parts.
    const hasParts = [...files].some((file) => file.startsWith('clauses/'))
    const registry = hasParts ? await readRegistry(join(folder, 'clauses')) : []
    const served = { url: site.url, base: basePath(site.base), files }
    const { checked, broken } = checkLinks(pages, served, registry)
    for (const line of broken) process.stderr.write(`${line}\n`)
    process.stdout.write(
      `${checked} links of ${pages.length} pages followed: ${broken.length} broken\n`,
    )
    return broken.length === 0 ? 0 : 1
  },
})
