import { expect, test } from 'vitest'
import { chineseDate } from '../citation/chinese-date.ts'
import { central, documentFrom, village } from '../citation/fixtures/documents.ts'
import { documentSize } from './document-size.ts'
import { readerFor } from './reader.ts'

test('a text is counted in its own units', () => {
  const reader = readerFor('zh-Hant')
  expect(documentSize(central, reader)).toBe('2 部分 4 項')
  expect(documentSize(village, reader)).toMatch(/^\d 部分$/)
  expect(documentSize(documentFrom('none', {}, []), reader)).toBe('不分條')
  const article = { id: 'art1', label: '第一條', children: [{ id: 'art1-1', label: '（一）' }] }
  expect(documentSize(documentFrom('law', {}, [article]), reader)).toBe('1 條')
})

test('dates are written as in Chinese text, as precisely as known', () => {
  expect(['2016-12-09', '2016-12', '2016', '約2016年'].map(chineseDate)).toEqual([
    '2016年12月9日',
    '2016年12月',
    '2016年',
    '約2016年',
  ])
})
