import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frequentGrams } from './frequent-grams.ts'

/** Every gram in documents of more than `limit` bytes, found by trying all. */
function byTrying(documents: readonly { texts: string[]; size: number }[], limit: number) {
  const sizes = new Map<string, number>()
  for (const { texts, size } of documents) {
    const grams = new Set<string>()
    for (const text of texts)
      for (let at = 0; at < text.length; at++)
        for (let end = at + 1; end <= text.length; end++) grams.add(text.slice(at, end))
    for (const gram of grams) sizes.set(gram, (sizes.get(gram) ?? 0) + size)
  }
  return [...sizes].filter(([, size]) => size > limit).map(([gram]) => gram)
}

test('finds the grams of many documents, and no others', () => {
  const text = fc.string({ unit: fc.constantFrom('安', '全', '法'), maxLength: 14 })
  const document = fc.record({
    texts: fc.array(text, { maxLength: 3 }),
    size: fc.integer({ min: 1, max: 3 }),
  })
  fc.assert(
    fc.property(fc.array(document, { maxLength: 8 }), fc.nat(10), (documents, limit) => {
      const found = [...frequentGrams(documents, limit)].sort()
      expect(found).toEqual(byTrying(documents, limit).sort())
    }),
  )
})

test('a corpus that is small as a whole has none', () => {
  expect(frequentGrams([{ texts: ['安全安全'], size: 5 }], 5).size).toBe(0)
})
