import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { learnedTable } from './learned-table.ts'

const file = new URL('../dictionary/learned.ts', import.meta.url)
const folders = process.env['LEARN_FROM']?.split(':') ?? []

test('the table is small enough to be loaded at every start', () => {
  expect(statSync(file).size).toBeLessThanOrEqual(200_000)
})

test.skipIf(folders.length === 0)(
  'the table is what the texts of LEARN_FROM give (node src/script/learn/learn.ts)',
  { timeout: 1_200_000 },
  () => {
    expect(readFileSync(file, 'utf8')).toBe(learnedTable(folders))
  },
)
