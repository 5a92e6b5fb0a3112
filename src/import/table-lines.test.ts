import { expect, it } from 'vitest'
import { tableLines } from './table-lines.ts'

it('takes a form whose columns are to be filled in for a table', () => {
  const rows = [
    ['项目', '得分'],
    ['课程', ''],
    ['作业', ''],
  ]
  expect(tableLines(rows)).toEqual([
    '| 项目 | 得分 |',
    '| --- | --- |',
    '| 课程 |  |',
    '| 作业 |  |',
  ])
})

it('writes rows over the whole width above and below a table as lines', () => {
  const rows = [
    ['表1', ''],
    ['级别', '标准'],
    ['一', '高'],
    ['注：略', ''],
  ]
  const lines = tableLines(rows)
  expect([lines?.[0], lines?.at(-1)]).toEqual(['表1', '注：略'])
})
