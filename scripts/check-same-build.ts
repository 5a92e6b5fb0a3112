import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'astro'
import { listFiles } from '../src/built/built-pages.ts'
import { defineCommand } from '../src/commands/command.ts'
import { compareFolders } from './verify/compare-folders.ts'

const help = `
Usage: node scripts/check-same-build.ts [FOLDER]

Builds the site once more into a temporary folder and compares it with the one that is there (default
dist/): every file must be the same, byte for byte.
`

await defineCommand({
  help,
  options: {},
  run: async (_values, [folder = 'dist']) => {
    const again = await mkdtemp(join(tmpdir(), 'clausary-again-'))
    try {
      await build({ outDir: again, logLevel: 'error' })
      const differences = await compareFolders(folder, again)
      for (const line of differences.slice(0, 20)) process.stderr.write(`${line}\n`)
      const { length } = await listFiles(again)
      process.stdout.write(`${length} files built twice: ${differences.length} differ\n`)
      return differences.length === 0 && length > 0 ? 0 : 1
    } finally {
      await rm(again, { recursive: true, force: true })
    }
  },
})(process.argv.slice(2))
