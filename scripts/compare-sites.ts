import { defineCommand, UserError } from '../src/commands/command.ts'
import { withBuiltCommit } from './compare/built-commit.ts'
import { compareSites, DIFFERENCES, type Kind } from './compare/differences.ts'
import { compareTexts } from './compare/same-texts.ts'

const help = `
Usage: node scripts/compare-sites.ts COMMIT [COMMIT]

Builds the sample as it was at a commit and compares the site with that of another commit (default HEAD), file
by file. One line for each kind of file: how many are the same byte for byte, differ in the names of styles and
scripts alone, in markup alone, in what a person reads, are new, are gone; then the first line of each kind
that reads otherwise; then the addresses of the registry whose text is another. Both are built with the packages that are installed.
`

function print(kinds: ReadonlyMap<string, Kind>): void {
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |\n`
  process.stdout.write(row(['kind', ...DIFFERENCES]))
  process.stdout.write(row(['---', ...DIFFERENCES.map(() => '---:')]))
  for (const [name, kind] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)))
    process.stdout.write(row([name, ...DIFFERENCES.map((difference) => kind[difference] || '')]))
  for (const [name, { example }] of kinds)
    if (example)
      process.stdout.write(
        `\n${name}, ${example.file}:\n  before  ${example.before}\n  after   ${example.after}\n`,
      )
}

await defineCommand({
  help,
  settings: false,
  options: {},
  run: async (_values, [from, to = 'HEAD', ...others]) => {
    if (from === undefined || others.length > 0)
      throw new UserError('name one commit or two (see --help)')
    await withBuiltCommit(from, (before) =>
      withBuiltCommit(to, async (after) => {
        print(await compareSites(before, after))
        const { addresses, changed } = await compareTexts(before, after)
        process.stdout.write(
          `\n${addresses} addresses of the registry, ${changed.length} with another text\n`,
        )
        for (const url of changed) process.stdout.write(`${url}\n`)
      }),
    )
    return 0
  },
})(process.argv.slice(2))
