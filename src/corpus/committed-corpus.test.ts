import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toCodePoints } from './code-points.ts'
import { loadDocuments } from './load-documents.ts'
import { type Document, walkBlocks, walkClauses } from './model.ts'
import { publishedText } from './reading.ts'

const { value: documents, problems } = await loadDocuments('content')
const byId = (id: string): Document => {
  const document = documents.find((other) => other.id === id)
  if (!document) throw new Error(`no document ${id}`)
  return document
}

/** Expands `1-1 … 1-3` and the like. */
const run = (parent: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${parent}-${from + index}`)

const CLAUSES = {
  village: ['1', '2', '3', '4'],
  central: [
    ...['1', '1-1', '1-2', ...run('1-2', 1, 5).map((id) => id.replace(/-(\d)$/, '-b$1')), '1-3'],
    ...['2', ...run('2', 4, 8), '3', ...run('3', 9, 12), '4', ...run('4', 13, 15)],
  ],
  district: [
    ...['1', '2', ...run('2', 1, 5), '3', ...run('3', 6, 11), '4', ...run('4', 12, 19)],
    ...['5', ...run('5', 20, 23), '6', '6-24'],
  ],
}

/** A publisher may have replaced the sample texts. */
const isThere = documents.some(({ id }) => id === 'central')

describe.skipIf(!isThere)('the corpus that comes with the program', () => {
  test('has no problem', () => {
    expect(problems).toEqual([])
  })

  for (const [id, expected] of Object.entries(CLAUSES))
    test(`${id} has its ${expected.length} clauses, each with the id of its printed number`, () => {
      expect(Array.from(walkClauses(byId(id).clauses), (clause) => clause.id)).toEqual(expected)
    })

  for (const id of Object.keys(CLAUSES))
    test(`${id}: the published text is restored byte for byte`, () => {
      const { source } = byId(id).meta
      const bytes = readFileSync(`content/sources/${source.file}`)
      const page = [...new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(source.sha256)
      expect(publishedText(byId(id))).toBe(page.slice(source.start, source.end).join(''))
    })

  test('uses three ranges of the page, in order, that do not overlap', () => {
    const ranges = ['village', 'central', 'district'].map((id) => byId(id).meta.source)
    for (const [index, { start, end }] of ranges.entries()) {
      expect(start).toBeGreaterThanOrEqual(ranges[index - 1]?.end ?? 0)
      expect(end).toBeGreaterThan(start)
    }
    const page = readFileSync(`content/sources/${ranges[0]?.file}`, 'utf8')
    expect(toCodePoints(page, page.length)).toBe(11_343)
  })

  test('records at least thirty anomalies, each corrected one with a certainty of 0.9 or more', () => {
    const marks = documents.flatMap((document) =>
      [...walkBlocks(document)].flatMap(({ inlines }) =>
        inlines.filter(({ type }) => type !== 'text'),
      ),
    )
    const mended = marks.filter(({ type }) => type === 'corr' || type === 'gap')
    expect(marks.length).toBeGreaterThanOrEqual(30)
    for (const mark of mended)
      expect('cert' in mark && mark.cert !== null && mark.cert >= 0.9, JSON.stringify(mark)).toBe(
        true,
      )
  })
})
