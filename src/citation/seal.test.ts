import { expect, it } from 'vitest'
import { sealColumns } from './seal.ts'

it.each([
  ['中央', '2-8', ['中央', '貳捌']],
  ['區縣', '4-13', ['區縣', '肆', '拾叁']],
  ['中央', '1-2-b1', ['中央', '壹貳', '點壹']],
  ['法律', 'art38-p2', ['法律', '條叁捌', '款貳']],
  ['中央', 'a1-10', ['中央', '附壹', '拾']],
  ['村', null, ['村']],
  ['青政規〔2022〕3號', 'art3-2', ['青政規', '條叁', '貳']],
  ['《通則》釋義', null, ['通則']],
  ['安全生產法', 'art138', ['安全生', '產法', '條壹叁捌']],
])('cuts %s %s as a seal', (name, clause, columns) => {
  expect(sealColumns(name, clause, 'zh-Hant')).toEqual(columns)
})

it('is in the script of the reader', () => {
  expect(sealColumns('中央', '2-6', 'zh-Hans')).toEqual(['中央', '贰陆'])
})
