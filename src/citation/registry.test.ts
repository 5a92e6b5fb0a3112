import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { clauseText } from './clause-text.ts'
import { central, site, village } from './fixtures/documents.ts'
import { registry, registryFile, registryPart } from './registry.ts'

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

test('an entry has label and heading as printed, the permalink and the hash of its own text', () => {
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

test('the text of a clause keeps the separators of the source and leaves out sub-clauses', () => {
  const [first, second] = central.clauses
  expect(first && clauseText(first)).toBe('一、總體要求')
  expect(clauseText(second?.children[0] ?? central.clauses[0] ?? neverHere())).toContain(
    '組織領導。\n\n地方各級黨委',
  )
})

test('a document’s part lists the document and its clauses like the whole registry', () => {
  const whole = registry([central, village], site)
  const part = registryPart(village, site)
  expect(part.document).toEqual(whole.documents[1])
  expect(part.clauses).toEqual(clauses.filter(({ document }) => document === 'village'))
})

test('every number of a joint label is listed with the shared text', () => {
  const [first] = village.clauses
  const joint = { ...(first ?? neverHere()), id: 'art2', label: '第2條至第4條' }
  const listed = registryPart({ ...village, clauses: [joint] }, site).clauses
  expect(listed.map(({ id }) => id)).toEqual(['village/art2', 'village/art3', 'village/art4'])
  expect(new Set(listed.map(({ sha256 }) => sha256)).size).toBe(1)
  expect(listed[2]?.url).toBe('https://clausary.example/village/art4/')
})

test('a small site has all clauses in one file, a large one an index of the parts', () => {
  expect(registryFile([central, village], site, [])).toEqual(registry([central, village], site))
  const many = Array.from({ length: 200 }, (_, index) => ({ ...central, id: `central-${index}` }))
  const index = registryFile(many, { ...site, base: '/sub/' }, [])
  expect(index).toMatchObject({ version: 1, parts: '/sub/clauses/{document}.json', retired: [] })
  expect(index.documents[7]).toEqual({
    id: 'central-7',
    title: central.meta.title,
    level: central.meta.level,
    clauses: 8,
  })
  expect('clauses' in index).toBe(false)
})

function neverHere(): never {
  throw new Error('the fixture has clauses')
}
