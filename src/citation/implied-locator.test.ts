import { expect, test } from 'vitest'
import { impliedLocator } from './implied-locator.ts'

test('an article is called by its label, an item by its article and its label', () => {
  expect(impliedLocator('第三条', null, 'zh-Hans')).toBe('第三条')
  expect(impliedLocator('（一）', '第三条', 'zh-Hans')).toBe('第三条第（一）项')
  expect(impliedLocator('（一）', '第三條', 'zh-Hant')).toBe('第三條第（一）項')
})

test('any other label implies nothing', () => {
  expect(impliedLocator('（一）', null, 'zh-Hans')).toBeNull()
  for (const label of ['一、', '1.', '', '（一）（二）', '——'])
    expect(impliedLocator(label, '第三条', 'zh-Hans')).toBeNull()
})
