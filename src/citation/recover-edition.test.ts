import { expect, test } from 'vitest'
import { walkClauses } from '../corpus/model.ts'
import { publishedText } from '../corpus/reading.ts'
import { clauseText } from './clause-text.ts'
import { central } from './fixtures/documents.ts'
import type { EditionRecord } from './permalink-lock.ts'
import { publishedIds } from './permalinks.ts'
import { quoteWithSource } from './quote-with-source.ts'
import { recoverEdition } from './recover-edition.ts'

const source = `網頁導航\n\n${publishedText(central)}\n\n頁尾`
const records = publishedIds([central])
  .slice(1)
  .map((entry): EditionRecord => ({ type: 'edition', why: null, ...entry }))

test('every published text is recovered from the source by its hash', () => {
  const texts = Array.from(walkClauses(central.clauses), (clause) => clauseText(clause))
  expect(records.map((record) => recoverEdition(record, ['別的來源', source]))).toEqual(texts)
})

test('a text that no source contains is not recovered', () => {
  const [record] = records
  if (!record) throw new Error('the fixture has clauses')
  expect(recoverEdition({ ...record, sha256: '0'.repeat(64) }, [source])).toBeNull()
  expect(recoverEdition(record, [])).toBeNull()
})

test('words are copied with their source, verbatim', () => {
  expect(quoteWithSource(' 做到“五到位”。\n', '出處', 'zh-Hant')).toBe('「做到“五到位”。」\n——出處')
  expect(quoteWithSource('甲', '出处', 'zh-Hans')).toBe('“甲”\n——出处')
})
