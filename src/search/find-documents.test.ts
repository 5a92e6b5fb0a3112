import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bloomTable, mayContain } from './bloom.ts'
import { findDocuments, type GramIndex } from './find-documents.ts'
import { gramsOf } from './gram.ts'
import { layOut } from './gram-layout.ts'
import { countGrams, frequentGrams } from './gram-levels.ts'

/**
 * Builds the index of documents of equal size; n-grams of more than `limit` of them are frequent.
 */
function indexOf(documents: readonly (readonly string[])[], limit: number, small: number, all = 2) {
  const counted = documents.map((texts) => ({
    texts: texts.map((folded, clause) => ({ folded, clause, isPart: false, scripts: 3 })),
    size: 1,
  }))
  const frequent = frequentGrams(countGrams(layOut(counted), limit, all))
  const table = bloomTable(frequent)
  const rule = { all, isFrequent: (gram: string) => frequent.has(gram) }
  const grams = documents.map((texts) => new Set(texts.flatMap((text) => [...gramsOf(text, rule)])))
  const asked: string[] = []
  const index: GramIndex = {
    ask: async (gram) => {
      asked.push(gram)
      const places = [...grams.keys()].filter((place) => grams[place]?.has(gram))
      return { places, counts: null }
    },
    all,
    isFrequent: (gram) => mayContain(table, gram),
    sizeOf: (places) => places.length,
    limit,
    small,
    rarity: () => 0,
  }
  return { index, asked }
}

const text = fc.string({ unit: fc.constantFrom('安', '全', '生', '产', '𠮷'), maxLength: 24 })
const corpus = fc.array(fc.array(text, { maxLength: 3 }), { minLength: 1, maxLength: 12 })

test('no document with a text is missed; exact results are exact; others are small', async () => {
  const property = async (
    documents: string[][],
    limit: number,
    small: number,
    start: number,
    length: number,
    known: number,
  ) => {
    const all = documents.flat()
    const source = all[start % Math.max(all.length, 1)] ?? '安全'
    const query = source.slice(start % 7, (start % 7) + length) || '生'
    const { index } = indexOf(documents, limit, small, known)
    const truth = [...documents.keys()].filter((place) =>
      documents[place]?.some((one) => one.includes(query)),
    )
    const { places, exact } = await findDocuments(query, index)
    if (exact) expect(places).toEqual(truth)
    else {
      expect(places).toEqual(expect.arrayContaining(truth))
      expect(places.length).toBeLessThanOrEqual(limit)
    }
  }
  await fc.assert(
    fc.asyncProperty(
      corpus,
      fc.nat(6),
      fc.nat(4),
      fc.nat(),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 2 }),
      property,
    ),
    { numRuns: 2000 },
  )
})

test('for a text that nearly every document contains one n-gram is requested', async () => {
  const documents = Array.from({ length: 9 }, (_, at) => [`本规定自公布之日起施行${at}`])
  const { index, asked } = indexOf(documents, 3, 2)
  const found = await findDocuments('自公布之日起施行', index)
  expect(found).toEqual({ places: [...documents.keys()], exact: true, counts: null })
  expect(asked).toEqual(['自公布之日起施行'])
})

test('for a rare text an n-gram of few documents is requested', async () => {
  const documents = Array.from({ length: 9 }, (_, at) => [at === 4 ? '鲸自公布之日' : '自公布之日'])
  const { index, asked } = indexOf(documents, 3, 2)
  expect(await findDocuments('鲸自公布', index)).toEqual({
    places: [4],
    exact: false,
    counts: null,
  })
  expect(asked).toEqual(['鲸自'])
})

test('words that never occur together are not found', async () => {
  const documents = Array.from({ length: 9 }, () => ['安全', '生产'])
  const { index } = indexOf(documents, 3, 2)
  expect(await findDocuments('全生', index)).toEqual({ places: [], exact: true, counts: null })
})
