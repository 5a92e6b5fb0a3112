import { existsSync } from 'node:fs'
import { measureQuotations } from '../src/citation/bench/measure-quotations.ts'
import { defineCommand } from '../src/commands/command.ts'
import { loadDocuments } from '../src/corpus/load-documents.ts'
import { readLaws } from '../src/import/read-laws.ts'

const LAWS = '../shared/corpora/laws'
const SEED_CORPUS = 'tests/opinions/content'

const help = `
Usage: npm run bench:quotations -- [--laws FOLDER] [--count N] [--quotations N] [--seed N] [--json]

Checks mutated quotations (one character changed, a negation dropped, parts reordered, words left out, other
script, of two clauses, foreign) of the three texts of the tests and of a folder of laws. Prints what was
answered, false answers (a plain scan of all texts does not find what is said to stand there), the share of
true ones found and of fair omissions told, and the time of each once the texts are loaded.

  --laws FOLDER   laws with index.jsonl (default: ${LAWS} where it is there)
  --count N       only the first N laws
  --quotations N  of each corpus (default 500)
  --seed N        other quotations
  --json          print the measures as JSON
  -h, --help      this help

Exit code 1 when an answer is false, or fewer than 0.99 are found or told.
`

await defineCommand({
  help,
  settings: false,
  options: {
    laws: { type: 'string' },
    count: { type: 'string', default: '3417' },
    quotations: { type: 'string', default: '500' },
    seed: { type: 'string', default: '20161209' },
    json: { type: 'boolean', default: false },
  },
  run: async ({ laws, count, quotations, seed, json }) => {
    const corpora = [{ name: SEED_CORPUS, documents: (await loadDocuments(SEED_CORPUS)).value }]
    const folder = laws ?? (existsSync(LAWS) ? LAWS : null)
    if (folder !== null)
      corpora.push({ name: folder, documents: await readLaws(folder, Number(count)) })
    let passed = true
    for (const { name, documents } of corpora) {
      const measure = measureQuotations(documents, Number(quotations), Number(seed))
      const wrong = measure.false.length
      passed &&=
        wrong === 0 && measure.found >= 0.99 && measure.elided >= 0.99 && measure.warned >= 0.95
      if (json) process.stdout.write(`${JSON.stringify({ name, ...measure })}\n`)
      else {
        const { characters, prepare, median, longest, found, elided, warned } = measure
        const lines = [
          `${name}: ${documents.length} documents, ${characters} characters in every reading`,
          `prepared in ${(prepare / 1000).toFixed(1)} s, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
          `false answers        ${wrong}  ${measure.false.map((one) => `${one.mutation} ${one.passage}`).join(' | ')}`,
          `true ones found      ${found.toFixed(3)}  ${measure.missed.map(({ passage }) => passage).join(' | ')}`,
          `fair omissions told  ${elided.toFixed(3)}`,
          `negations warned of  ${warned.toFixed(3)}`,
          `milliseconds each    ${median.toFixed(2)} median, ${longest.toFixed(1)} longest`,
          ...Object.entries(measure.answers).map(
            ([mutation, row]) => `  ${mutation.padEnd(20)} ${JSON.stringify(row)}`,
          ),
        ]
        process.stdout.write(`${lines.join('\n')}\n`)
      }
    }
    return passed ? 0 : 1
  },
})(process.argv.slice(2))
