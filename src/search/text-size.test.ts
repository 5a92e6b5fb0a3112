import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SIZE_UNIT } from './manifest.ts'
import { roundedSize } from './text-size.ts'

test('a rounded size is at least the size, less than an eighth and a unit above it, and in units', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (bytes) => {
      const rounded = roundedSize(bytes)
      expect(rounded).toBeGreaterThanOrEqual(bytes)
      expect(rounded).toBeLessThan(bytes * 1.125 + SIZE_UNIT * 1.125)
      expect(rounded % SIZE_UNIT).toBe(0)
      expect(roundedSize(rounded)).toBe(rounded)
    }),
  )
})

test('a correction in a text of usual length seldom changes its rounded size', () => {
  const sizes = Array.from({ length: 1000 }, (_, at) => 4000 + at * 10)
  const changed = sizes.filter((size) => roundedSize(size) !== roundedSize(size + 60))
  expect(changed.length).toBeLessThan(120)
})
