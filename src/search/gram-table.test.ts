import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bucketFile, readBucket } from './gram-bucket.ts'
import { bucketOf, fillBuckets, gramIn } from './gram-table.ts'

const numbers = fc.uniqueArray(fc.nat(4000), { minLength: 1, maxLength: 20 })
const gram = fc
  .string({ minLength: 1, maxLength: 3, unit: 'binary' })
  .filter((text) => !text.includes(' '))

test('every n-gram is found in its bucket with its documents and counts', () => {
  const one = fc.tuple(gram, numbers, fc.boolean()).chain(([name, places, even]) =>
    fc.record({
      gram: fc.constant(name),
      places: fc.constant(places.toSorted((a, b) => a - b)),
      clauses: fc.constant(null),
      counts: fc.array(even ? fc.constant(1) : fc.integer({ min: -30, max: 9 }), {
        minLength: places.length,
        maxLength: places.length,
      }),
    }),
  )
  const grams = fc.uniqueArray(one, { selector: (entry) => entry.gram, minLength: 1 })
  fc.assert(
    fc.property(grams, (entries) => {
      const buckets = fillBuckets(entries).grams.map((json) =>
        readBucket(JSON.parse(bucketFile(json, 'abcd'))),
      )
      for (const { gram: name, places, counts } of entries) {
        const bucket = buckets[bucketOf(name, buckets.length)]
        expect(bucket && gramIn(bucket, name)).toEqual({ places, counts })
      }
    }),
  )
})

test('an n-gram that is not in the table has no documents', () => {
  const empty = readBucket({ digest: '', grams: '', places: '', counts: '' })
  expect(gramIn(empty, '安全').places).toEqual([])
  expect(gramIn(empty, 'constructor').places).toEqual([])
})
