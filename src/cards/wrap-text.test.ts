import { expect, test } from 'vitest'
import { textWidth, wrapText } from './wrap-text.ts'

test('a title breaks between its words', () => {
  expect(wrapText(['中共中央', '國務院', '關於', '推進', '安全', '生產'], 7, 3)).toEqual([
    '中共中央國務院',
    '關於推進安全',
    '生產',
  ])
})

test('punctuation does not begin a line', () => {
  expect(wrapText([...'各村負責，各戶參加。'], 4, 3)).toEqual(['各村負責，', '各戶參加。'])
})

test('text that does not fit is replaced by ……', () => {
  const lines = wrapText([...'實行黨政領導幹部任期安全生產責任制'], 6, 2)
  expect(lines).toEqual(['實行黨政領導', '幹部任期……'])
  expect(lines.every((line) => textWidth(line) <= 6)).toBe(true)
})

test('a word longer than a line is broken', () => {
  expect(wrapText(['一二三四五六'], 4, 3)).toEqual(['一二三四', '五六'])
})
