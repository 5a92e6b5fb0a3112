import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GRAM_LIMIT, gramsOf, longestGrams } from './gram.ts'

const frequent = new Set(['安全', '全生', '生产', '安全生', '全生产', '安全生产'])
const rule = { all: 2, isFrequent: (gram: string) => frequent.has(gram) }

test('the n-grams are characters, pairs, and those with two frequent parts', () => {
  expect([...gramsOf('安全生产法', rule)].filter((gram) => gram.length > 2)).toEqual([
    '安全生',
    '安全生产',
    '全生产',
  ])
})

test('the n-grams of a small corpus are its characters', () => {
  expect(longestGrams('安全生', { all: 1, isFrequent: () => false })).toEqual(['安', '全', '生'])
})

test('a text of which every part is frequent is one n-gram', () => {
  expect(longestGrams('安全生产', rule)).toEqual(['安全生产'])
})

test('any other text is covered by its longest n-grams, none inside another', () => {
  expect(longestGrams('抓安全生产法', rule)).toEqual(['抓安', '安全生产', '产法'])
})

test.each(['', '安'])('%j is a gram of its own', (text) => {
  expect(longestGrams(text, rule).join('')).toBe(text)
})

test('every longest n-gram is an n-gram, and together they cover the text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'安全生产法'), minLength: 2, maxLength: 60 })
  fc.assert(
    fc.property(text, fc.boolean(), (one, always) => {
      const known = always ? { all: 2, isFrequent: () => true } : rule
      const grams = gramsOf(one, known)
      const longest = longestGrams(one, known)
      let end = 0
      for (const gram of longest) {
        expect(grams).toContain(gram)
        expect(gram.length).toBeLessThanOrEqual(GRAM_LIMIT)
        const at = one.indexOf(gram, Math.max(0, end - gram.length + 1))
        expect(at).toBeLessThanOrEqual(end)
        end = Math.max(end, at + gram.length)
      }
      expect(one.startsWith(longest[0] ?? '')).toBe(true)
      expect(one.endsWith(longest.at(-1) ?? '')).toBe(true)
    }),
  )
})

test('long boilerplate is covered by a few of the longest n-grams', () => {
  const text = Array.from({ length: 100 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('')
  const grams = longestGrams(text, { all: 2, isFrequent: () => true })
  expect(grams.length).toBeLessThanOrEqual(2 + Math.ceil(100 / GRAM_LIMIT))
  expect(text.startsWith(grams[0] ?? '')).toBe(true)
  expect(text.endsWith(grams.at(-1) ?? '')).toBe(true)
})
