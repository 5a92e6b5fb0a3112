import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Document, walkClauses } from '../src/corpus/model.ts'
import { readLaws } from '../src/import/read-laws.ts'
import { computeAll } from '../src/parallels/compute-all.ts'
import { describeRows } from '../src/parallels/corpus-parallels.ts'
import { findKeptParallels } from '../src/parallels/find-kept.ts'
import { readRow } from '../src/parallels/match-rows.ts'
import { copiesFound, mutatedCopies } from '../src/parallels/mutate.ts'
import { passagesOf } from '../src/parallels/passage.ts'
import { prepareComparison } from '../src/parallels/prepare-comparison.ts'

const help = `
Usage: npm run bench:parallels -- LAWS [--count N] [--mutate | --again]

Finds parallel passages of the first N laws of a folder and prints time, memory and what was found; with
--mutate, how many of 1,000 changed copies of clauses are found, by the share of characters changed; with
--again, what a run costs after one clause of one law was changed.
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '3417' },
    mutate: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
const [folder] = positionals
if (values.help || folder === undefined) process.stdout.write(help.trimStart())
else if (values.mutate) await mutate(folder, Number(values.count))
else if (values.again) await again(folder, Number(values.count))
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

async function again(laws: string, count: number): Promise<void> {
  process.env['CLAUSARY_CACHE'] = await mkdtemp(join(tmpdir(), 'clausary-bench-'))
  try {
    const documents = await readLaws(laws, count)
    await timed(documents, 'the first time')
    await timed(documents, 'again')
    const middle = documents[documents.length >> 1]
    const [clause] = [...walkClauses(middle?.clauses ?? [])].slice(-1)
    const block = clause?.paragraphs[0] ?? clause?.headline
    if (block) block.inlines = [...block.inlines, { type: 'text', value: '另有規定的，從其規定。' }]
    await timed(documents, `after a change of ${middle?.id}/${clause?.id}`)
  } finally {
    await rm(process.env['CLAUSARY_CACHE'], { recursive: true })
  }
}

async function timed(documents: Document[], name: string): Promise<void> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const { reused, parallels } = await findKeptParallels(documents)
  const { user, system } = process.cpuUsage(before)
  const compared = parallels.passages.length - reused
  process.stdout.write(
    `${name}: ${((performance.now() - start) / 1000).toFixed(1)} s, ` +
      `${((user + system) / 1e6).toFixed(1)} s of processor, ${compared} passages compared\n`,
  )
}
