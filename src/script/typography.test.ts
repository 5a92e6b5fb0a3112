import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toFullWidth, toFullWidthRuns } from './typography.ts'

describe('toFullWidth', () => {
  test.each([
    ['大事,是黨和政府的要求', '大事，是黨和政府的要求'],
    ['(一)指導思想。', '（一）指導思想。'],
    ['意見(試行):', '意見（試行）：'],
    ['他說:“好!”', '他說：“好！”'],
    ['依照第(三)項(以下簡稱“辦法”)執行;', '依照第（三）項（以下簡稱“辦法”）執行；'],
    ['GB/T 9704-2012(公文)', 'GB/T 9704-2012（公文）'],
    ['1,000元,共3項', '1,000元，共3項'],
    ['上午10:30開始:', '上午10:30開始：'],
  ])('%s → %s', (source, target) => {
    expect(toFullWidth(source)).toBe(target)
  })

  test.each([
    '1,000',
    'API (v2)',
    'Hello, world! 中文',
    '見http://a.b/c,d',
    '3:2',
    '"直引號"不變',
    '(8)',
    '',
  ])('%j keeps its marks', (kept) => {
    expect(toFullWidth(kept)).toBe(kept)
  })

  test('leaves one half-width mark in the first source, in its address', () => {
    const seed = new URL(
      '../../tests/opinions/content/sources/000_d7f0d4d3f7a011ab.txt',
      import.meta.url,
    )
    const marks = toFullWidth(readFileSync(seed, 'utf8')).match(/.?[,():;!?].?/g)
    expect(marks).toEqual(['s:/'])
  })
})

test('runs are read as a whole', () => {
  expect(toFullWidthRuns(['大事', ',', '是(', '試行)'])).toEqual(['大事', '，', '是（', '試行）'])
})

test('any text keeps its length, whole or in runs', () => {
  const runs = fc.array(fc.string({ unit: fc.constantFrom(...'一二a1 ,():;!?\n“') }))
  fc.assert(
    fc.property(runs, (any) => {
      const wide = toFullWidthRuns(any)
      expect(wide.map((run) => run.length)).toEqual(any.map((run) => run.length))
      expect(wide.join('')).toBe(toFullWidth(any.join('')))
      expect(toFullWidth(wide.join(''))).toBe(wide.join(''))
    }),
  )
})

test('reads a line of a hundred thousand brackets in linear time', () => {
  const [open, close] = ['('.repeat(100_000), ')'.repeat(100_000)]
  expect(toFullWidth(open + close)).toBe(open + close)
  expect(toFullWidth(`甲${open}${close}`)).toBe(`甲${'（'.repeat(100_000)}${'）'.repeat(100_000)}`)
  expect(toFullWidth(`${open}甲${close}`)).toBe(`${'（'.repeat(100_000)}甲${'）'.repeat(100_000)}`)
  expect(toFullWidth('()'.repeat(100_000))).toBe('()'.repeat(100_000))
})
