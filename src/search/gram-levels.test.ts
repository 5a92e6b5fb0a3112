import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gramsOf } from './gram.ts'
import { decodeCount } from './gram-count.ts'
import { type GramDocument, HANS, HANT, layOut } from './gram-layout.ts'
import { countGrams, frequentGrams } from './gram-levels.ts'
import { rareGrams, tabledGrams } from './gram-places.ts'

const text = fc.record({
  folded: fc.string({ unit: fc.constantFrom('安', '全', '法', '𠮷'), maxLength: 14 }),
  clause: fc.nat(2),
  isPart: fc.constant(false),
  scripts: fc.constantFrom(HANT, HANS, HANT | HANS),
})
const document = fc.record({
  texts: fc
    .array(text, { maxLength: 4 })
    .map((texts) => texts.toSorted((a, b) => a.clause - b.clause))
    .map((texts) => texts.map((one) => ({ ...one, isPart: one.clause === 2 }))),
  size: fc.integer({ min: 1, max: 3 }),
})
const corpus = fc.array(document, { maxLength: 8 })

/** Finds every n-gram in documents of more than `limit` bytes by trying all. */
function byTrying(documents: readonly GramDocument[], limit: number) {
  const sizes = new Map<string, number>()
  for (const { texts, size } of documents) {
    const grams = new Set<string>()
    for (const { folded } of texts)
      for (let at = 0; at < folded.length; at++)
        for (let end = at + 1; end <= folded.length; end++) grams.add(folded.slice(at, end))
    for (const gram of grams) sizes.set(gram, (sizes.get(gram) ?? 0) + size)
  }
  return new Set([...sizes].filter(([, size]) => size > limit).map(([gram]) => gram))
}

/** Counts the clauses and other texts that contain an n-gram in a script. */
function holders({ texts }: GramDocument, gram: string, script: number) {
  const having = texts.filter((one) => one.scripts & script && one.folded.includes(gram))
  const count = (isPart: boolean) =>
    new Set(having.filter((one) => one.isPart === isPart).map(({ clause }) => clause)).size
  return { clauses: count(false), parts: count(true) }
}

test('the frequent n-grams are those of many documents, and no others', () => {
  fc.assert(
    fc.property(corpus, fc.nat(10), (documents, limit) => {
      const found = frequentGrams(countGrams(layOut(documents), limit, 2))
      expect(found).toEqual(byTrying(documents, limit))
    }),
  )
})

test('the index contains the n-grams of each document, those of one document separately', () => {
  fc.assert(
    fc.property(corpus, fc.nat(10), fc.constantFrom(1, 2), (documents, limit, all) => {
      const counted = countGrams(layOut(documents), limit, all)
      const frequent = frequentGrams(counted)
      const rule = { all, isFrequent: (gram: string) => frequent.has(gram) }
      const found = documents.map((_, place) => new Set(rareGrams(counted, place, all)))
      for (const { gram, places } of tabledGrams(counted, all)) {
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        if (all === 2 && gram.length <= 2) expect(places.length).toBeGreaterThan(1)
        for (const place of places) found[place]?.add(gram)
      }
      expect(found).toEqual(
        documents.map(
          ({ texts }) => new Set(texts.flatMap((one) => [...gramsOf(one.folded, rule)])),
        ),
      )
    }),
  )
})

test('the count of an n-gram holds in both scripts, or there is none', () => {
  fc.assert(
    fc.property(corpus, fc.nat(10), (documents, limit) => {
      for (const { gram, places, counts } of tabledGrams(
        countGrams(layOut(documents), limit, 2),
        2,
      ))
        for (const [at, place] of places.entries()) {
          const one = documents[place]
          if (!one) throw new Error(`no document ${place}`)
          const [hant, hans] = [holders(one, gram, HANT), holders(one, gram, HANS)]
          const same = hant.clauses === hans.clauses && hant.parts === hans.parts
          expect(decodeCount(counts[at] ?? 0)).toEqual(same ? hant : null)
        }
    }),
  )
})

test('a range of documents has the n-grams of the whole, with its own positions', () => {
  fc.assert(
    fc.property(corpus, fc.nat(8), (documents, border) => {
      const counted = countGrams(layOut(documents), 3, 2)
      const cut = Math.min(border, documents.length)
      const parts = [...tabledGrams(counted, 2, 0, cut), ...tabledGrams(counted, 2, cut)]
      const joined = new Map<string, number[]>()
      for (const { gram, places } of parts)
        joined.set(gram, [...(joined.get(gram) ?? []), ...places])
      const whole = new Map([...tabledGrams(counted, 2)].map((one) => [one.gram, one.places]))
      expect(joined).toEqual(whole)
    }),
  )
})
