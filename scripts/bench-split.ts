import { existsSync } from 'node:fs'
import { defineCommand, UserError } from '../src/commands/command.ts'
import { benchFolder, benchGrowth } from '../src/import/bench.ts'

const CORPUS = '../shared/corpora/laws'
const FIXTURES = 'src/corpus/split/fixtures'

const help = `
Usage: npm run bench:split -- [--corpus FOLDER] [--json]

Splits every text of a folder and prints what was found and what it took: articles at a line start against
the number that index.jsonl of the folder gives, texts of which something was lost, seconds, characters a
second, peak memory; then how time grows with a text on one line, up to 10 MB.

  --corpus F  folder of .txt files (default: ${CORPUS} where it is there, else ${FIXTURES})
  --json      print {"folder":{…},"growth":[…]}
  -h, --help  this help

Exit code 1 when a text lost something or articles are missing.
`

await defineCommand({
  help,
  options: { corpus: { type: 'string' }, json: { type: 'boolean', default: false } },
  run: async ({ corpus, json }) => {
    const folder = corpus ?? (existsSync(CORPUS) ? CORPUS : FIXTURES)
    const { sample, ...result } = await benchFolder(folder)
    if (result.files === 0) throw new UserError(`${folder}: no .txt file in it`)
    const growth = benchGrowth(sample)
    const peak = Math.round(process.resourceUsage().maxRSS / 1024)
    if (json) process.stdout.write(`${JSON.stringify({ folder: result, growth, peakMB: peak })}\n`)
    else {
      const { files, characters, seconds, articles, expected, short, over, lossy } = result
      const rate = Math.round(characters / seconds / 1000)
      const lines = [
        `${folder}: ${files} files, ${characters} characters`,
        `articles at a line start  ${articles} of ${expected ?? 'an unknown number'}`,
        `files with fewer          ${short.length}  ${short.slice(0, 8).join(' ')}`,
        `files with more           ${over.length}  ${over.slice(0, 8).join(' ')}`,
        `lossy files               ${lossy.length}  ${lossy.slice(0, 8).join(' ')}`,
        `time                      ${seconds.toFixed(1)} s splitting, ${rate} thousand characters/s`,
        `peak memory of the folder ${result.peakMB} MB`,
        ...growth.map(
          ({ megabytes, seconds, clauses }) =>
            `one line of ${String(megabytes).padStart(4)} MB       ${seconds.toFixed(2)} s  ${clauses} clauses`,
        ),
        `peak memory in all        ${peak} MB`,
      ]
      process.stdout.write(`${lines.join('\n')}\n`)
    }
    return result.lossy.length > 0 || result.short.length > 0 ? 1 : 0
  },
})(process.argv.slice(2))
