import { parseArgs } from 'node:util'
import { readLaws } from '../src/import/read-laws.ts'
import { computeAll } from '../src/parallels/compute-all.ts'
import { describeRows } from '../src/parallels/corpus-parallels.ts'
import { readRow } from '../src/parallels/match-rows.ts'
import { copiesFound, mutatedCopies } from '../src/parallels/mutate.ts'
import { passagesOf } from '../src/parallels/passage.ts'
import { prepareComparison } from '../src/parallels/prepare-comparison.ts'

const help = `
Usage: npm run bench:parallels -- LAWS [--count N] [--mutate]

Finds parallel passages of the first N laws of a folder and prints time, memory and what was found; with
--mutate, how many of 1,000 changed copies of clauses are found, by the share of characters changed.
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '3417' },
    mutate: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
const [folder] = positionals
if (values.help || folder === undefined) process.stdout.write(help.trimStart())
else if (values.mutate) await mutate(folder, Number(values.count))
else await measure(folder, Number(values.count))

async function measure(laws: string, count: number): Promise<void> {
  const documents = await readLaws(laws, count)
  const start = performance.now()
  const passages = passagesOf(documents)
  const comparison = prepareComparison(passages)
  const prepared = performance.now()
  const rows = await computeAll(comparison, [...passages.keys()], 2)
  const end = performance.now()
  let pairs = 0
  for (const passage of passages.keys()) pairs += [...readRow(rows, passage)].length
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`
  const { user, system } = process.cpuUsage()
  process.stdout.write(
    `${documents.length} laws, ${passages.length} passages, ${comparison.corpus.units.length} characters: ` +
      `prepared in ${seconds(start, prepared)}, compared in ${seconds(prepared, end)} by 2 threads, ` +
      `${pairs} pairs; ${((user + system) / 1e6).toFixed(0)} s of processor with reading, ` +
      `${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`,
  )
}

async function mutate(laws: string, count: number): Promise<void> {
  const documents = await readLaws(laws, count)
  for (const rate of [0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4]) {
    const copies = mutatedCopies(passagesOf(documents), 1000, rate)
    const all = [...documents, copies.document]
    const passages = passagesOf(all)
    const comparison = prepareComparison(passages)
    const own = passages.filter(({ document }) => document === documents.length)
    const rows = await computeAll(comparison, [...passages.keys()], 2)
    const texts = new Map(passages.map(({ key, text }) => [key, text]))
    const found = copiesFound(copies, describeRows(all, passages, comparison, rows).all(), texts)
    process.stdout.write(
      `${rate * 100} % changed: ${found.toFixed(3)} of ${own.length} copies found\n`,
    )
  }
}
