import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadDocuments } from '../src/corpus/load-documents.ts'
import { measureOurs } from '../src/search/bench/measure-ours.ts'
import { measureStock } from '../src/search/bench/measure-stock.ts'
import { type Measured, measuredTable } from '../src/search/bench/measured.ts'
import { randomQueries } from '../src/search/bench/random-queries.ts'
import { readLaws } from '../src/search/bench/read-laws.ts'
import { scanAll } from '../src/search/bench/truth.ts'
import type { SearchDocument, SearchScript } from '../src/search/document.ts'
import { site } from '../src/site.ts'
import { searchDocument } from '../src/view/search-document.ts'
import { runCommand } from './command.ts'

const help = `
Usage: npm run bench:search -- [options]

Measures the search on the corpus of the site, and on a folder of laws, beside stock Pagefind.
Prints Markdown tables.

  --laws FOLDER   folder with index.jsonl and the texts; left out: the site's corpus only
  --sizes LIST    numbers of laws to measure (default 200,800,3417)
  --stock N       stock Pagefind up to so many laws, since it takes minutes (default 200)
  --shards LIST   numbers of indexes that laws are spread over (default 1)
  --queries N     random substrings (default 2000)
  --write FILE    write the tables into a file too
  -h, --help      this help
`

interface Setting {
  documents: readonly SearchDocument[]
  script: SearchScript
  queries: number
  stock: boolean
  shards: readonly number[]
}

/** The tables of one corpus: ours, and stock Pagefind where wanted. */
async function measureCorpus(title: string, setting: Setting): Promise<string> {
  const { documents, script, queries: count, stock, shards } = setting
  const queries = randomQueries(documents, count, script)
  const truth = scanAll(documents, script)
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'))
  try {
    const rows: Measured[] = []
    for (const of of shards) {
      const dist = join(folder, `ours-${of}`)
      rows.push(await measureOurs(documents, script, queries, truth, dist, of))
    }
    if (stock)
      rows.push(await measureStock(documents, script, queries, truth, join(folder, 'stock')))
    const clauses = documents.reduce((sum, document) => sum + document.clauses.length, 0)
    const memory = Math.round(process.memoryUsage().rss / 1e6)
    const heading = `## ${title}: ${documents.length} documents, ${clauses} clauses`
    return `${heading}\n\n${measuredTable(rows)}\n\nMemory at the end: ${memory} MB.\n`
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await runCommand({
  help,
  options: {
    laws: { type: 'string' },
    sizes: { type: 'string', default: '200,800,3417' },
    stock: { type: 'string', default: '200' },
    shards: { type: 'string', default: '1' },
    queries: { type: 'string', default: '2000' },
    write: { type: 'string' },
  },
  run: async ({ laws, sizes, stock, shards, queries: count, write }) => {
    const queries = Number(count)
    const parts: string[] = []
    const add = (part: string) => {
      parts.push(part)
      process.stdout.write(`${part}\n`)
    }
    const { value } = await loadDocuments(site.corpus)
    const documents = value.map(searchDocument)
    const script = site.defaultScript === 'zh-Hans' ? 'hans' : 'hant'
    const own = { documents, script, queries, stock: true, shards: [1] } as const
    add(await measureCorpus('Corpus of the site', own))
    for (const size of laws ? sizes.split(',').map(Number) : []) {
      const read = await readLaws(laws ?? '', size)
      const setting: Setting = {
        documents: read,
        script: 'hans',
        queries,
        stock: size <= Number(stock),
        shards: shards.split(',').map(Number),
      }
      add(await measureCorpus('Laws', setting))
    }
    if (write) await writeFile(write, `# Search\n\n${parts.join('\n')}`)
    return 0
  },
})
