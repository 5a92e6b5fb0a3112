import { expect, it } from 'vitest'
import { wordsHtml } from './words.ts'

it('is escaped in HTML', () => {
  expect(wordsHtml('<b>')).not.toContain('<b>')
})
