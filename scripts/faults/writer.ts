import { join } from 'node:path'
import { writeFiles } from '../../src/files/write-files.ts'
import { writeCorpus } from '../../src/import/write-corpus.ts'

// Writes generation after generation of the same files into a corpus until it is killed.
const [corpus = '', from = '0'] = process.argv.slice(2)

/**
 * Every file of one generation repeats its number on many lines, so that a partial file is
 * detected.
 */
const content = (generation: number) =>
  new TextEncoder().encode(`${generation}\n`.repeat(2000 + (generation % 7) * 300))

process.stdout.write('writing\n')
for (let generation = Number(from); ; generation++)
  await writeCorpus(corpus, 'faults', () =>
    writeFiles(
      ['sources/a.txt', 'policies/a.mdx', 'permalinks/a.lock'].map((name) => ({
        path: join(corpus, name),
        bytes: content(generation),
      })),
    ),
  )
