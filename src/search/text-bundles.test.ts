import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shardSlice } from './shard.ts'
import { bundlesOf } from './text-bundles.ts'

const sized = (...sizes: number[]) => sizes.map((size) => ({ size }))

test('neighbouring texts share a file up to a size', () => {
  expect(bundlesOf(sized(7000, 7000, 7000, 7000), 1)).toEqual([0, 0, 0, 1])
})

test('a large text has a file of its own', () => {
  expect(bundlesOf(sized(100, 50_000, 100, 100), 1)).toEqual([0, 1, 0, 0])
})

test('bundles are numbered without gaps and never cross shards', () => {
  const documents = fc.array(fc.record({ size: fc.integer({ min: 100, max: 20_000 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(documents, fc.integer({ min: 1, max: 4 }), (list, shards) => {
      const bundles = bundlesOf(list, shards)
      expect([...new Set(bundles)]).toEqual([...new Set(bundles)].keys().toArray())
      const parts = Array.from(
        { length: shards },
        (_, index) => new Set(shardSlice(bundles, { index, of: shards })),
      )
      expect(parts.reduce((sum, part) => sum + part.size, 0)).toBe(new Set(bundles).size)
    }),
  )
})
