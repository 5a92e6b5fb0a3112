import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gramToken } from './token.ts'

const gram = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 2 })
  .map((text) => text.slice(0, 2))

test('a word is a run of ASCII letters, so that no segmenter cuts it', () => {
  fc.assert(fc.property(gram, (one) => /^[a-z]+$/.test(gramToken(one))))
})

test('different n-grams have words of which none is a prefix of another', () => {
  fc.assert(
    fc.property(gram, gram, (one, other) => {
      fc.pre(one !== other)
      expect(gramToken(other).startsWith(gramToken(one))).toBe(false)
    }),
  )
})

test('longer n-grams have no word', () => {
  expect(() => gramToken('安全生')).toThrow('安全生')
})
