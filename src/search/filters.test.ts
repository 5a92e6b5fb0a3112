import { expect, test } from 'vitest'
import { unknownLevel } from './filters.ts'
import { parseQuery } from './parse-query.ts'

const LEVELS = ['中央', '區縣', '村']

test.each([
  ['level:省 安全', '省'],
  ['安全 level:区县', null],
  ['安全 -level:省', '省'],
  ['(level:村 OR level:市) 安全', '市'],
  ['安全', null],
])('%s: the level that the corpus does not have', (query, expected) => {
  const { expression } = parseQuery(query)
  expect(expression && unknownLevel(expression, LEVELS)).toBe(expected)
})
