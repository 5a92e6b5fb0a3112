import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineCommand } from '../src/commands/command.ts'
import { loadDocuments } from '../src/corpus/load-documents.ts'
import { readLaws } from '../src/import/read-laws.ts'
import { othersTable } from '../src/search/bench/measure-others.ts'
import { FIRST_QUERIES, measureOurs } from '../src/search/bench/measure-ours.ts'
import { measureStock } from '../src/search/bench/measure-stock.ts'
import { type Measured, measuredTable } from '../src/search/bench/measured.ts'
import { randomQueries } from '../src/search/bench/random-queries.ts'
import { withSection } from '../src/search/bench/section.ts'
import { scanAll } from '../src/search/bench/truth.ts'
import type { SearchDocument, SearchScript } from '../src/search/document.ts'
import { site } from '../src/site.ts'
import { searchDocument } from '../src/view/search-document.ts'
import { timeInBrowser } from './time-in-browser.ts'

const REPORT = 'BENCHMARKS.md'

/** Number of queries timed in the browser. */
const TIMED = 200

const help = `
Usage: npm run bench:search -- [options]

Measures the search on the corpus of the site, beside stock Pagefind and other libraries, and on a folder
of laws, beside stock Pagefind. Prints Markdown tables.

  --laws FOLDER   folder with index.jsonl and the texts, which are imported; left out: the site's corpus only
  --sizes LIST    numbers of laws to measure (default 200,800,3417)
  --stock LIST    sizes at which stock Pagefind is measured too (default the last)
  --sharded SIZE  the size that is spread over several indexes too (default the last)
  --shards LIST   over how many (default 1)
  --queries LIST  random substrings, for the site's corpus and then each size (default 2000); the last
                  number holds for the sizes after it
  --stock-queries N  how many of the queries stock Pagefind is asked (default 400)
  --write         write the tables into the section "Search" of ${REPORT}
  -h, --help      this help
`

interface Setting {
  documents: readonly SearchDocument[]
  script: SearchScript
  queries: number
  /** Number of queries for stock Pagefind; 0 if it is not measured. */
  stock: number
  others: boolean
  shards: readonly number[]
}

/** The tables of one corpus: ours, and optionally stock Pagefind and others. */
async function measureCorpus(title: string, setting: Setting): Promise<string> {
  const { documents, script, stock, others, shards } = setting
  const queries = randomQueries(documents, setting.queries, script)
  const timed = queries.slice(0, TIMED)
  const truth = scanAll(documents, script)
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'))
  try {
    const rows: Measured[] = []
    for (const of of shards) {
      const dist = join(folder, `ours-${of}`)
      const row = await measureOurs(documents, script, queries, truth, dist, of)
      rows.push({ ...row, times: await timeInBrowser(dist, { kind: 'ours', script }, timed) })
      await rm(dist, { recursive: true })
    }
    if (stock > 0) {
      const dir = join(folder, 'stock')
      const asked = queries.slice(0, stock)
      const row = await measureStock(documents, script, asked, truth, dir)
      rows.push({ ...row, times: await timeInBrowser(dir, { kind: 'stock' }, timed) })
    }
    const clauses = documents.reduce((sum, document) => sum + document.clauses.length, 0)
    const characters = documents.reduce((sum, document) => sum + charactersOf(document, script), 0)
    const size = `${documents.length} documents, ${clauses} clauses, ${(characters / 1e6).toFixed(3)} million characters`
    const table = measuredTable(rows)
    const libraries = others ? `\n${othersTable(documents, script, queries, truth)}\n` : ''
    return `### ${title}: ${size}\n\n${table}\n${libraries}`
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const numbers = (list: string) => list.split(',').map(Number)

function charactersOf({ clauses }: SearchDocument, script: SearchScript): number {
  return clauses.reduce((sum, { texts }) => sum + texts[script].corrected.join('').length, 0)
}

async function writeReport(parts: readonly string[]): Promise<void> {
  const intro = `Written by \`npm run bench:search -- --write\` on ${cpus().length} cores, Node ${process.version}, headless
Chromium. Queries are random stretches of 1 to 8 characters out of the clauses, every other one typed in the
other script; truth is a scan of all clauses. Bytes of a first query are manifest, index, texts and, where it is asked, engine up
to its first ten results, compressed, over the first ${FIRST_QUERIES} queries (median and 95th percentile); "later query" is
the median of those after the first in one visit. Times are from query to ten results on the page in Chromium with
the files loaded, the middle one of three runs, median and 95th percentile of ${TIMED} queries. Memory is what
the indexing process grew by and Pagefind's held at most. Files and size of ours are for both scripts, of stock
Pagefind for one. The laws are imported by the program; a law's preamble and items are clauses too.`
  const before = existsSync(REPORT) ? await readFile(REPORT, 'utf8') : '# Benchmarks\n'
  await writeFile(REPORT, withSection(before, 'Search', `${intro}\n\n${parts.join('\n')}`))
}

await defineCommand({
  help,
  options: {
    laws: { type: 'string' },
    sizes: { type: 'string', default: '200,800,3417' },
    stock: { type: 'string' },
    'stock-queries': { type: 'string', default: '400' },
    shards: { type: 'string', default: '1' },
    sharded: { type: 'string' },
    queries: { type: 'string', default: '2000' },
    write: { type: 'boolean', default: false },
  },
  run: async ({ laws, sizes, stock, shards, sharded, queries, write, ...options }) => {
    const parts: string[] = []
    const add = (part: string) => {
      parts.push(part)
      process.stdout.write(`${part}\n`)
    }
    const { value } = await loadDocuments(site.corpus)
    const documents = value.map(searchDocument)
    const script = site.defaultScript === 'zh-Hans' ? 'hans' : 'hant'
    const counts = numbers(queries)
    const countOf = (at: number) => counts[at] ?? counts.at(-1) ?? 2000
    const own = { documents, script, queries: countOf(0), shards: [1] } as const
    add(await measureCorpus('Corpus of the site', { ...own, stock: countOf(0), others: true }))
    const wanted = laws === undefined ? [] : numbers(sizes)
    const spread = Number(sharded ?? wanted.at(-1))
    const beside = numbers(stock ?? String(wanted.at(-1)))
    for (const [at, size] of wanted.entries()) {
      const setting: Setting = {
        documents: (await readLaws(laws ?? '', size)).map(searchDocument),
        script: 'hans',
        queries: countOf(at + 1),
        stock: beside.includes(size) ? Number(options['stock-queries']) : 0,
        others: false,
        shards: size === spread ? numbers(shards) : [1],
      }
      add(await measureCorpus('Laws', setting))
    }
    if (write) await writeReport(parts)
    return 0
  },
})(process.argv.slice(2))
