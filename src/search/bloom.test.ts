import { expect, test } from 'vitest'
import { bloomTable, mayContain } from './bloom.ts'

const texts = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `第${(from + at).toString(5)}条`)

test('reports every text of the set as contained, and at most one in ten others', () => {
  const known = texts(0, 4000)
  const table = bloomTable(new Set(known))
  expect(table).toHaveLength(2500)
  expect(known.every((text) => mayContain(table, text))).toBe(true)
  const wrong = texts(4000, 14000).filter((text) => mayContain(table, text))
  expect(wrong.length).toBeLessThan(1000)
})

test('an empty table contains nothing', () => {
  expect(mayContain(bloomTable(new Set()), '安全')).toBe(false)
})
