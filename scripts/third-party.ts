import { readFileSync, writeFileSync } from 'node:fs'
import { defineCommand } from '../src/commands/command.ts'
import { shippedPackages, thirdPartyPage } from './supply/third-party-page.ts'

const help = `
Usage: npm run third-party -- [--check]

Writes THIRD-PARTY.md: every package that the program is run with, its version and licence, as the lock file
and the packages themselves say.

  --check     write nothing; fail when the file is not what would be written
  -h, --help  this help
`

await defineCommand({
  help,
  settings: false,
  options: { check: { type: 'boolean', default: false } },
  run: async ({ check }) => {
    const packages = shippedPackages()
    const page = thirdPartyPage(packages)
    const isSame = readFileSync('THIRD-PARTY.md', { encoding: 'utf8', flag: 'a+' }) === page
    if (check && !isSame)
      process.stderr.write('error: THIRD-PARTY.md is out of date: npm run third-party\n')
    if (!check) writeFileSync('THIRD-PARTY.md', page)
    process.stdout.write(`${packages.length} packages\n`)
    return check && !isSame ? 1 : 0
  },
})(process.argv.slice(2))
