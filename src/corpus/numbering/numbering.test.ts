import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeAnnex } from './annex.ts'
import { writeArabicParen } from './arabic-paren.ts'
import { writeArabicPoint } from './arabic-point.ts'
import { isArticleReference, writeArticle } from './article.ts'
import { writeBullet } from './bullet.ts'
import { writeCircled } from './circled.ts'
import { writeDecimal } from './decimal.ts'
import { writeDivision } from './division.ts'
import { writeHanBare } from './han-bare.ts'
import { writeHanComma } from './han-comma.ts'
import { writeHanIs } from './han-is.ts'
import { writeHanParen } from './han-paren.ts'
import { writeLatin } from './latin.ts'
import { readHanNumber, writeHanNumber } from './numerals.ts'
import { writeOrdinal } from './ordinal.ts'
import { readMarker } from './read-marker.ts'
import { writeRoman } from './roman.ts'
import { writeStem } from './stem.ts'
import { writeStep } from './step.ts'
import { STYLES } from './styles.ts'

/** Construct, value and label at the start of a text. */
function read(text: string): [string, number, string] | null {
  const marker = readMarker(text, 0)
  return marker === null ? null : [marker.construct, marker.value, text.slice(0, marker.end)]
}

describe('numerals', () => {
  it('parses every number that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        expect(readHanNumber(writeHanNumber(value))).toBe(value)
      }),
    )
  })

  it.each([
    ['十', 10],
    ['廿五', 25],
    ['卅', 30],
    ['一〇三', 103],
    ['一百零二', 102],
    ['一千二百六十', 1260],
    ['两', 2],
    ['壹拾貳', 12],
    ['一萬零二十', 10_020],
    ['十万', 100_000],
  ])('reads %s as %i', (text, value) => {
    expect(readHanNumber(text)).toBe(value)
  })
})

describe('readMarker', () => {
  it.each([
    ['writeDivision', (n: number) => writeDivision('章', n), 'division', 99],
    ['writeArticle', (n: number) => writeArticle(n), 'article', 12_600],
    ['writeHanComma', writeHanComma, 'han-comma', 99],
    ['writeHanParen', writeHanParen, 'han-paren', 99],
    ['writeHanIs', writeHanIs, 'han-is', 19],
    ['writeOrdinal', writeOrdinal, 'ordinal', 19],
    ['writeStep', writeStep, 'step', 19],
    ['writeArabicPoint', writeArabicPoint, 'arabic-point', 99],
    ['writeArabicParen', writeArabicParen, 'arabic-paren', 99],
    ['writeDecimal', (n: number) => writeDecimal([3, 1], n), 'decimal', 99],
    ['writeCircled', writeCircled, 'circled', 20],
    ['writeLatin', writeLatin, 'latin', 8],
    ['writeStem', writeStem, 'stem', 10],
    ['writeAnnex', writeAnnex, 'annex', 8],
  ] as const)('reads what %s writes', (_, write, construct, most) => {
    for (let value = 1; value <= most; value += 1) {
      const label = write(value)
      expect(read(`${label}安全生产`)).toEqual([construct, value, label])
    }
  })

  it.each(STYLES)('reads the example that $construct declares', ({ construct, example }) => {
    const [line, value] = example
    expect(readMarker(line, 0)).toMatchObject({ construct, value })
  })

  it('reads roman numerals and bullets', () => {
    expect(readMarker(`${writeHanBare(12)}本法`, 0)).toMatchObject({
      construct: 'han-bare',
      value: 12,
    })
    expect(read(`(${writeRoman(4)}) 演習`)).toEqual(['roman', 4, '(iv)'])
    expect(read(`${writeBullet()}堅持`)).toEqual(['bullet', 0, '——'])
  })

  it.each([
    ['( 一 )总体要求', 'han-paren', 1, '( 一 )'],
    ['㈡任务', 'han-paren', 2, '㈡'],
    ['(一)、公开', 'han-paren', 1, '(一)、'],
    ['⑴组织', 'arabic-paren', 1, '⑴'],
    ['12．检查', 'arabic-point', 12, '12．'],
    ['３、检查', 'arabic-point', 3, '３、'],
    ['第 21-2 條 本法', 'article', 21, '第 21-2 條'],
    ['第二十一条之一 隐匿', 'article', 21, '第二十一条之一'],
    ['第十二章之一 公司債', 'division', 12, '第十二章之一'],
    ['第二分编 所有权', 'division', 2, '第二分编'],
    ['第一部分 总则', 'division', 1, '第一部分'],
    ['§12 適用範圍', 'article', 12, '§12'],
    ['第2階段：驗收', 'step', 2, '第2階段：'],
    ['1.2.3 检查', 'decimal', 3, '1.2.3'],
    ['i). first', 'roman', 1, 'i).'],
    ['貳、目的', 'formal-comma', 2, '貳、'],
  ])('reads the label of %s', (text, construct, value, label) => {
    expect(read(text)).toEqual([construct, value, label])
  })

  it.each([
    '一、二级企业',
    '（一）项规定',
    '（一）、（二）项',
    '2016年12月',
    '3.5万元',
    '3个月内',
    '甲、乙双方',
    '第一款所称',
    '第一步是检查',
    '一般规定',
  ])('reads no label in %s', (text) => {
    expect(read(text)).toBeNull()
  })

  it('distinguishes a reference to an article from its beginning', () => {
    expect(isArticleReference('第三条第一款', 3)).toBe(true)
    expect(isArticleReference('第三条规定的', 3)).toBe(true)
    expect(isArticleReference('第三条 本市', 3)).toBe(false)
  })
})
