import { describe, expect, test } from 'vitest'
import { dissents } from './dissent.ts'
import { secondTable } from './second-table.ts'

describe('dissents', () => {
  const second = secondTable()

  test('lists where three converters do not agree, with the place', () => {
    const found = dissents('处长须征求意见。处长须公布。', second)
    expect(found).toContainEqual({
      ...{ source: '须', ours: '須', stock: '鬚', second: '須', times: 2 },
      places: ['处长须征求意见。处', '求意见。处长须公布。'],
    })
  })

  test('is silent where they agree, and about forms and spellings of one word', () => {
    expect(dissents('人民政府应当说明税务，人民公布', second)).toEqual([])
  })
})
