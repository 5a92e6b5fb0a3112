import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { clauseText } from './clause-text.ts'
import { central, site, village } from './fixtures/documents.ts'
import { registry } from './registry.ts'

const clauses = registry([central, village], site).clauses

test('every clause of every document is listed in the order of the page', () => {
  expect(clauses.map(({ id }) => id)).toEqual([
    'central/1',
    'central/1-1',
    'central/1-2',
    'central/1-2-b1',
    'central/1-2-b2',
    'central/2',
    'central/2-4',
    'central/2-8',
    'village/1',
    'village/2',
  ])
})

test('an entry carries label and heading as printed, the permalink and the hash of its own text', () => {
  const text =
    '(一)指導思想。堅持安全第一、預防為主、綜合治理的方針,加強領導、改革創新,協調聯動、齊抓共管。'
  expect(clauses[1]).toEqual({
    id: 'central/1-1',
    document: 'central',
    label: '(一)',
    heading: '指導思想',
    url: 'https://clausary.example/central/1-1/',
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
  })
})

test('the text of a clause keeps what the source has between its paragraphs and leaves sub-clauses out', () => {
  const [first, second] = central.clauses
  expect(first && clauseText(first)).toBe('一、總體要求')
  expect(clauseText(second?.children[0] ?? central.clauses[0] ?? neverHere())).toContain(
    '組織領導。\n\n地方各級黨委',
  )
})

function neverHere(): never {
  throw new Error('the fixture has clauses')
}
