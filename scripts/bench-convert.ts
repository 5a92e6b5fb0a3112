import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureConversion } from '../src/script/measure.ts'

const USAGE = `Usage: node scripts/bench-convert.ts [--corpus <folder>] [--limit <characters>]

Converts a text both ways with stock opencc-js and with ours, in turns, in one run, and prints the
best time of each. Without --corpus: the sources of this repository, repeated.
`

function texts(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'content/sources' },
    limit: { type: 'string', default: '30000000' },
    help: { type: 'boolean', short: 'h' },
  },
})
if (values.help) process.stdout.write(USAGE)
else {
  const corpus = texts(values.corpus)
  const repeated =
    corpus.length < 1_000_000 ? corpus.repeat(Math.ceil(1_000_000 / corpus.length)) : corpus
  for (const line of measureConversion(repeated.slice(0, Number(values.limit)))) {
    process.stdout.write(`${line}\n`)
  }
}
