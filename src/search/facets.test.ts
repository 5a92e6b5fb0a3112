import { describe, expect, test } from 'vitest'
import { parseQuery } from './parse-query.ts'
import { toggleFilter } from './toggle-filter.ts'

describe('a filter is added', () => {
  test.each([
    ['安全', '安全 level:中央'],
    ['安全 責任', '安全 責任 level:中央'],
    ['甲 OR 乙', '(甲 OR 乙) level:中央'],
    ['(一)總體', '一总体 level:中央'],
    ['', 'level:中央'],
    ['year:2016', 'year:2016 level:中央'],
  ])('%s', (query, expected) => {
    expect(toggleFilter(query, 'level', '中央')).toBe(expected)
    expect(parseQuery(expected).problem).toBeNull()
  })
})

test('and removed', () => {
  expect(toggleFilter('安全 level:中央 責任', 'level', '中央')).toBe('安全 責任')
  expect(toggleFilter('level:中央', 'level', '中央')).toBe('')
})

test('a value with a space is quoted', () => {
  expect(toggleFilter('安全', 'issuer', '國務院 辦公廳')).toBe('安全 issuer:"國務院 辦公廳"')
})
