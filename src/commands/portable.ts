import { existsSync } from 'node:fs'
import { writePortable } from '../built/portable-folder.ts'
import { basePath } from '../citation/address.ts'
import { site } from '../site.ts'
import { defineCommand, UserError } from './command.ts'

const help = `
Usage: clausary portable --to FOLDER [--dist FOLDER]

Writes the built site so that it opens from a folder without a server, such as on a stick: every page and
every link, without search and what else needs JavaScript. Open index.html in it.

  --to FOLDER    where it goes: a new folder, or one that this command has written, of which it replaces what
                 it wrote
  --dist FOLDER  the built site (default dist)
  -h, --help     this help
`

export const command = defineCommand({
  help,
  names: 0,
  options: { to: { type: 'string' }, dist: { type: 'string', default: 'dist' } },
  run: async ({ to, dist }) => {
    if (to === undefined) throw new UserError('name a folder with --to (see --help)')
    if (!existsSync(`${dist}/index.html`))
      throw new UserError(`${dist}/ holds no site yet: run npm run build first`)
    const pages = await writePortable(dist, to, basePath(site.base))
    process.stdout.write(`${pages} pages in ${to}/: open ${to}/index.html\n`)
    return 0
  },
})
