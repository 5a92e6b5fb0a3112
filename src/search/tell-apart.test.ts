import { expect, test } from 'vitest'
import { type Titled, tellApart } from './tell-apart.ts'

const document = (id: string, fields: Partial<Titled>): Titled => ({
  id,
  title: '消防條例',
  number: null,
  date: null,
  issuer: null,
  ...fields,
})

test('nothing is added to a title that only one document has', () => {
  expect(tellApart([document('a', {}), document('b', { title: '安全條例' })])).toEqual(['', ''])
})

test('documents with the same title are distinguished by the first field that differs in all of them', () => {
  const dated = [
    document('a', { date: '2016-12-09', issuer: '甲市' }),
    document('b', { date: '2019', issuer: '乙市' }),
    document('c', { title: '安全條例', date: '2019' }),
  ]
  expect(tellApart(dated)).toEqual(['2016年12月9日', '2019年', ''])
  const numbered = dated.map((one, at) => ({ ...one, number: `${at} 號` }))
  expect(tellApart(numbered)).toEqual(['0 號', '1 號', ''])
  const sameDay = dated.map((one) => ({ ...one, date: '2019' }))
  expect(tellApart(sameDay)).toEqual(['甲市', '乙市', ''])
})

test('if no known field differs, by their addresses', () => {
  expect(tellApart([document('0012', { date: '2019' }), document('0013', {})])).toEqual([
    '/0012/',
    '/0013/',
  ])
})
