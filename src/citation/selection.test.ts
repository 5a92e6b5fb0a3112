import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clauseText } from './clause-text.ts'
import { central, site } from './fixtures/documents.ts'
import {
  describeSelection,
  findQuote,
  findSelection,
  parsePosition,
  quotationLink,
  textFragment,
} from './selection.ts'

const clause = central.clauses[1]?.children[0]
const text = clause ? clauseText(clause) : ''
const at = (words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

test('a selection is described by its words, their context and their position', () => {
  expect(describeSelection(text, at('黨政同責、一崗雙責'))).toEqual({
    quote: {
      type: 'TextQuoteSelector',
      exact: '黨政同責、一崗雙責',
      prefix: '(四)明確地方黨委和政府領導責任。堅持',
      suffix: '、齊抓共管、失職追責,完善安全生產責任體系。地方各級黨委和政府要',
    },
    position: { type: 'TextPositionSelector', start: 19, end: 28 },
  })
})

test('positions count code points, and no surrogate pair is split', () => {
  const rare = '𠮷𠮷安全'
  expect(describeSelection(rare, { start: 4, end: 6 }).position).toMatchObject({ start: 2, end: 4 })
  expect(describeSelection(rare, { start: 1, end: 3 }).quote.exact).toBe('𠮷𠮷')
})

test('any selection is found again at its position', () => {
  const offset = fc.nat(text.length - 1)
  fc.assert(
    fc.property(offset, offset, (a, b) => {
      const range = { start: Math.min(a, b), end: Math.max(a, b) + 1 }
      expect(findSelection(text, describeSelection(text, range))).toEqual(range)
    }),
  )
})

describe('in another text', () => {
  const selection = describeSelection(text, at('安全生產責任體系'))

  test('is found by its words when text was inserted before it', () => {
    const changed = `（修訂）${text}`
    expect(findSelection(changed, selection)).toEqual({
      start: at('安全生產責任體系').start + 4,
      end: at('安全生產責任體系').end + 4,
    })
  })

  test('is found in the other script and across punctuation', () => {
    const { quote } = describeSelection(text, at('黨政同責、一崗雙責'))
    expect(findQuote('坚持党政同责，一岗双责。', quote)).toEqual({ start: 2, end: 11 })
  })

  test('repeated words are distinguished by their context', () => {
    const second = text.lastIndexOf('安全生產')
    const { quote } = describeSelection(text, { start: second, end: second + 4 })
    expect(findQuote(`。${text}`, quote)?.start).toBe(second + 1)
  })

  test('is not found when its words are gone', () => {
    expect(findSelection('别的文字', selection)).toBeNull()
  })
})

test('the address keeps the id in front of the text fragment', () => {
  const selection = describeSelection(text, at('失職追責'))
  const link = quotationLink(
    { document: 'central', clause: '2-4' },
    text,
    selection,
    '1f2e3d4c',
    site,
  )
  expect(link).toBe(
    `https://clausary.example/central/?t=34-38&v=1f2e3d4c#2-4:~:text=${encodeURIComponent('失職追責')}`,
  )
})

test('a fragment has context for repeated words, and only the two ends of a long text', () => {
  expect(
    textFragment('甲安全乙安全', describeSelection('甲安全乙安全', { start: 4, end: 6 })),
  ).toBe(`text=${encodeURIComponent('甲安全乙')}-,${encodeURIComponent('安全')}`)
  const ends = (start: number, end: number) =>
    decodeURIComponent(textFragment(text, describeSelection(text, { start, end })))
  expect(ends(0, 60)).toBe('text=(四)明確地方黨委和政府,系。地方各級黨委和政府要')
  expect(ends(at('組織領導').start, at('定期研究').end)).toBe(
    'text=組織領導。,的安全生產方針,定期研究',
  )
  expect(textFragment('a-b,c', describeSelection('a-b,c', { start: 0, end: 5 }))).toBe(
    'text=a%2Db%2Cc',
  )
})

test('a position in an address is two numbers in order', () => {
  expect(parsePosition('12-40')).toMatchObject({ start: 12, end: 40 })
  expect(['', '12', '40-12', '3-3', 'a-b', '1-99999999'].map(parsePosition)).toEqual(
    Array(6).fill(null),
  )
})
