import { expect, test } from 'vitest'
import { readCosts } from './costs.ts'

test('common words cost less than rare ones', () => {
  const costs = readCosts()
  expect(costs.get('的')).toBeLessThan(costs.get('处长') ?? 0)
})

test('a table of another version is refused in one line', () => {
  expect(() => readCosts('version 2\n8 的')).toThrow(
    /^The table of word costs says "version 2", this program reads "version 1": make it again/,
  )
  expect(() => readCosts('8 的')).toThrow('says "8 的"')
})
