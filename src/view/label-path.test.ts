import { expect, test } from 'vitest'
import { central } from '../citation/fixtures/documents.ts'
import { labelBefore, labelPath } from './label-path.ts'

test('a dash is named by its heading when it is alone, and by its mark before its text', () => {
  expect(labelPath(central, '1-2-b2')).toBe('一(二)堅持改革創新')
  expect(labelBefore(central, '1-2-b2')).toBe('一(二)——')
})

test('a numbered clause is named by its number in both', () => {
  expect(labelPath(central, '2-8')).toBe('二(八)')
  expect(labelBefore(central, '2-8')).toBe('二(八)')
  expect(labelBefore(central, '1')).toBe('一')
})
