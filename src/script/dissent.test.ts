import { describe, expect, test } from 'vitest'
import { dissents } from './dissent.ts'
import { secondTables } from './second-table.ts'

describe('dissents', () => {
  const [tongWen, ...rest] = secondTables()
  if (tongWen === undefined) throw new Error('no second table')

  test('lists where three converters disagree, with the place', () => {
    const found = dissents('处长须征求意见。处长须公布。', [tongWen])
    expect(found).toContainEqual({
      ...{ source: '须', ours: '須', stock: '鬚', others: ['須'], times: 2 },
      places: ['处长须征求意见。处', '求意见。处长须公布。'],
    })
  })

  test('reports nothing where they agree, nor forms and spellings of one word', () => {
    expect(dissents('人民政府应当说明税务，人民公布', [tongWen])).toEqual([])
    const marks = { name: 'marks', read: (text: string) => `「${text.slice(1)}` }
    expect(dissents('“人群', [marks])).toEqual([])
  })

  test('has a column for every other table', () => {
    const [first] = dissents('处长须征求意见', [tongWen, { name: 'none', read: (text) => text }])
    expect(first?.others.length).toBe(2)
  })

  // MediaWiki's tables are installed by hand, see second-table.ts.
  test.skipIf(rest.length === 0)('reads MediaWiki’s tables where they are installed', () => {
    expect(rest.map(({ name, read }) => [name, read('处长须征求意见\n安全生产')])).toEqual([
      ['MediaWiki', '處長須徵求意見\n安全生產'],
    ])
  })
})
