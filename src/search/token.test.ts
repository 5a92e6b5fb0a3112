import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentPhrase, documentTokens, PHRASE_LIMIT } from './token.ts'

const phrase = (folded: string) => documentPhrase(folded).slice(1, -1)

test('a phrase of a text is in the tokens of every text that contains it', () => {
  const string = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(string, string, string, (before, found, after) => {
      const tokens = ` ${documentTokens([before + found + after])} `
      expect(tokens).toContain(` ${phrase(found)} `)
    }),
  )
})

test('no phrase runs from one text into the next', () => {
  expect(` ${documentTokens(['安全', '生产'])} `).not.toContain(` ${phrase('全生')} `)
  expect(` ${documentTokens(['安', '全'])} `).not.toContain(` ${phrase('安全')} `)
})

test('tokens are runs of ASCII letters, so that no segmenter cuts them', () => {
  expect(documentTokens(['安a1𠮷é'])).toMatch(/^[a-z]+(?: [a-z]+)*$/)
})

test('a long query is cut to a phrase that the index can bear', () => {
  expect(phrase('安'.repeat(500)).split(' ')).toHaveLength(PHRASE_LIMIT - 1)
})
