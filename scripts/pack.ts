import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineCommand, UserError } from '../src/commands/command.ts'
import { buildCreator } from './pack/build-creator.ts'
import { buildPackage } from './pack/build-package.ts'
import { npmPack } from './pack/npm-pack.ts'

const help = `
Usage: npm run pack -- --to FOLDER

Builds the two packages to JavaScript with types and writes them into a folder, as npm would publish them:
clausary.tgz, the program, and create-clausary.tgz, which makes a new site.

  --to FOLDER  where they go (made where it is not there)
  -h, --help   this help
`

await defineCommand({
  help,
  options: { to: { type: 'string' } },
  settings: false,
  run: async ({ to }) => {
    if (to === undefined) throw new UserError('name a folder with --to (see --help)')
    const work = await mkdtemp(join(tmpdir(), 'clausary-pack-'))
    try {
      await buildPackage(join(work, 'clausary'))
      await buildCreator(join(work, 'create-clausary'))
      for (const name of ['clausary', 'create-clausary'])
        process.stdout.write(`${await npmPack(join(work, name), join(to, `${name}.tgz`))}\n`)
      return 0
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  },
})(process.argv.slice(2))
