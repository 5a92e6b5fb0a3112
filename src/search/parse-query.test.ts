import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuery } from './parse-query.ts'

const text = (folded: string) => ({ type: 'text', folded })

describe('a query without a space is one exact substring', () => {
  test.each([
    ['黨政同責', '党政同责'],
    ['黨政同責，一崗雙責', '党政同责一岗双责'],
    ['(八)嚴格', '八严格'],
    ['安全-生產', '安全生产'],
    ['COVID-19', 'covid19'],
    ['<script>', 'script'],
    ['http://a.b', 'httpab'],
    ['　安全　', '安全'],
  ])('%s', (query, folded) => {
    expect(parseQuery(query)).toEqual({ expression: text(folded), problem: null })
  })
})

test.each(['', ' ', '，。！', '%', '""', '\ud800', '"', '(', '， 。'])(
  '%j is an empty query',
  (query) => {
    expect(parseQuery(query).expression).toBeNull()
  },
)

describe('the query language', () => {
  test.each([
    ['安全 責任', { type: 'and', parts: [text('安全'), text('责任')] }],
    ['安全 AND 責任', { type: 'and', parts: [text('安全'), text('责任')] }],
    ['甲 AND -乙', { type: 'and', parts: [text('甲'), { type: 'not', part: text('乙') }] }],
    [
      '甲 AND (乙 OR 丙)',
      { type: 'and', parts: [text('甲'), { type: 'or', parts: [text('乙'), text('丙')] }] },
    ],
    ['安全 OR 責任', { type: 'or', parts: [text('安全'), text('责任')] }],
    [
      '甲 乙 OR 丙',
      { type: 'or', parts: [{ type: 'and', parts: [text('甲'), text('乙')] }, text('丙')] },
    ],
    [
      '甲 (乙 OR 丙)',
      { type: 'and', parts: [text('甲'), { type: 'or', parts: [text('乙'), text('丙')] }] },
    ],
    ['甲 -乙', { type: 'and', parts: [text('甲'), { type: 'not', part: text('乙') }] }],
    [
      '甲 -(乙 丙)',
      {
        type: 'and',
        parts: [
          text('甲'),
          { type: 'not', part: { type: 'and', parts: [text('乙'), text('丙')] } },
        ],
      },
    ],
    ['甲 NEAR/10 乙', { type: 'near', left: text('甲'), right: text('乙'), distance: 10 }],
    ['"黨政同責、"', { type: 'literal', folded: '党政同责、' }],
    ['heading:責任', { type: 'heading', words: text('责任') }],
    [
      'level:中央 安全',
      { type: 'and', parts: [{ type: 'filter', field: 'level', value: '中央' }, text('安全')] },
    ],
    ['issuer:"國務院 辦公廳"', { type: 'filter', field: 'issuer', value: '國務院 辦公廳' }],
    ['甲 ， 乙', { type: 'and', parts: [text('甲'), text('乙')] }],
    ['(一)總體 要求', { type: 'and', parts: [text('一'), text('总体'), text('要求')] }],
  ])('%s', (query, expression) => {
    expect(parseQuery(query)).toEqual({ expression, problem: null })
  })
})

describe('what cannot be parsed is searched as plain text', () => {
  test.each([
    ['甲 "乙', 'unclosed-quote', '甲乙'],
    ['"甲乙', 'unclosed-quote', '甲乙'],
    ['甲 (乙', 'unbalanced', '甲乙'],
    ['甲 OR', 'missing-term', '甲or'],
    ['OR 甲', 'missing-term', 'or甲'],
    ['甲 AND', 'missing-term', '甲and'],
    ['甲 AND OR 乙', 'missing-term', '甲andor乙'],
    ['NEAR/3 甲', 'missing-term', 'near3甲'],
    ['-甲', 'only-negative', '甲'],
    ['-甲 -乙', 'only-negative', '甲乙'],
    ['甲 level:', 'missing-term', '甲level'],
  ])('%s', (query, problem, folded) => {
    expect(parseQuery(query)).toEqual({ expression: text(folded), problem })
  })
})

test('no query throws', () => {
  const unit = fc.oneof(
    fc.constantFrom(
      '"',
      '(',
      ')',
      '-',
      ' ',
      'OR',
      'NEAR/3',
      'level:',
      '安',
      '，',
      '\ud800',
      '%',
      '<b>',
    ),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), (units) => parseQuery(units.join('')) !== null),
  )
})

describe('a query from an untrusted link', () => {
  test('is read up to its thousandth character, and that is reported', () => {
    const { expression, problem } = parseQuery('安'.repeat(20_000))
    expect(problem).toBe('too-long')
    expect(expression).toEqual({ type: 'text', folded: '安'.repeat(1000) })
  })

  test('with nested parentheses is searched as text', () => {
    expect(parseQuery(`安 ${'( '.repeat(300)}`).problem).toBe('too-deep')
    expect(parseQuery(`${'( '.repeat(20)}安 全${' )'.repeat(20)}`).problem).toBeNull()
  })
})
