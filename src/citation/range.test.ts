import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { walkClauses } from '../corpus/model.ts'
import { central, site } from './fixtures/documents.ts'
import { formatSpans, nearestIds, rangePath, selectClauses } from './range.ts'

const clauses = [...walkClauses(central.clauses)]
const select = (value: string) => selectClauses(value, clauses)

test('the address of a range opens the document at its first clause', () => {
  expect(rangePath('central', [{ from: '2-4', to: '2-8' }], site)).toBe('/central/?c=2-4..2-8#2-4')
  const list = ['2-4', '1-1'].map((id) => ({ from: id, to: id }))
  expect(rangePath('central', list, site)).toBe('/central/?c=2-4,1-1#2-4')
})

test('a range runs to the end of its last clause, a list takes each of its places', () => {
  expect(select('1-1..1-2').ids).toEqual(['1-1', '1-2', '1-2-b1', '1-2-b2'])
  expect(select('2-8,1-1').ids).toEqual(['1-1', '2-8'])
  expect(select('2').ids).toEqual(['2', '2-4', '2-8'])
  expect(select('1-2-b2..2-4,2-8').ids).toEqual(['1-2-b2', '2', '2-4', '2-8'])
})

describe('an invalid range still shows something and says what was wrong', () => {
  test('typed backwards', () => {
    expect(select('2-8..2-4')).toEqual({
      ids: ['2-4', '2-8'],
      notices: [{ kind: 'reversed', value: '2-8..2-4', suggestions: ['2-4..2-8'] }],
    })
  })

  test('with a clause that does not exist', () => {
    expect(select('2-4..2-99')).toEqual({
      ids: ['2-4'],
      notices: [{ kind: 'unknown', value: '2-99', suggestions: ['2'] }],
    })
    expect(select('3-8').notices[0]?.suggestions).toEqual(['2-8'])
  })

  test.each(['', '..', '2-4..', '第八條', '<script>', '2-4...2-8', '%'])(
    'malformed: %j',
    (value) => {
      expect(select(value)).toEqual({
        ids: [],
        notices: [{ kind: 'malformed', value, suggestions: [] }],
      })
    },
  )
})

test('ids that may have been meant are at most three', () => {
  expect(
    nearestIds(
      '9-1',
      clauses.map(({ id }) => id),
    ),
  ).toEqual(['1', '1-1', '1-2-b1'])
})

test('a formatted range is parsed unchanged', () => {
  const id = fc.constantFrom(...clauses.map((clause) => clause.id))
  const span = fc.tuple(id, id).map(([from, to]) => ({ from, to }))
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 5 }), (spans) => {
      const { ids, notices } = select(formatSpans(spans))
      expect(notices.every(({ kind }) => kind === 'reversed')).toBe(true)
      for (const { from, to } of spans) expect(ids).toEqual(expect.arrayContaining([from, to]))
    }),
  )
})

test('an address of a hundred thousand characters is answered at once, and its ids are not repeated', () => {
  const clauses = Array.from({ length: 2000 }, (_, index) => ({ id: `1-${index}`, level: 1 }))
  const long = '-'.repeat(100_000)
  expect(
    nearestIds(
      long,
      clauses.map(({ id }) => id),
    ),
  ).toEqual([])
  const { ids, notices } = selectClauses(`1-1,${long},1-2`, clauses)
  expect(ids).toEqual(['1-1', '1-2'])
  expect(notices).toMatchObject([{ kind: 'malformed' }])
  expect(notices[0]?.value.length).toBeLessThan(200)
})
