import { writeFileSync } from 'node:fs'
import { learnedTable } from './learned-table.ts'

const USAGE = `Usage: node src/script/learn/learn.ts <folder of Traditional texts of Taiwan> …

Learns from the training part of the texts (see training-part.ts) how people write characters with a
choice, and writes ../dictionary/learned.ts. With LEARN_FROM=<folder>:<folder>, the test beside
learned-table.ts says whether that file is what the folders give.
`

const folders = process.argv.slice(2)
if (folders.length === 0) process.stdout.write(USAGE)
else writeFileSync(new URL('../dictionary/learned.ts', import.meta.url), learnedTable(folders))
