import { expect, test } from 'vitest'
import { central } from '../citation/fixtures/documents.ts'
import { labelBefore, labelPath } from './label-path.ts'

test('a dash is called by its heading where it stands alone, and by its mark before its text', () => {
  expect(labelPath(central, '1-2-b2')).toBe('一(二)堅持改革創新')
  expect(labelBefore(central, '1-2-b2')).toBe('一(二)——')
})

test('what has a number is called by it in both', () => {
  expect(labelPath(central, '2-8')).toBe('二(八)')
  expect(labelBefore(central, '2-8')).toBe('二(八)')
  expect(labelBefore(central, '1')).toBe('一')
})
