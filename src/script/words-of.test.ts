import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from './words-of.ts'

describe('a title divided into words', () => {
  it.each([
    ['南京市溧水區關於加強安全生產工作的意見', ['安全', '加強', '工作的']],
    ['嚴格責任追究制度', ['嚴格', '責任', '追究', '制度']],
    ['严格责任追究制度', ['严格', '责任', '追究', '制度']],
    ['提高監督檢查的職業化和專業化水平', ['檢查的', '水平']],
  ])('keeps the words of %s whole', (title, whole) => {
    expect(wordsOf(title)).toEqual(expect.arrayContaining(whole))
  })

  it('keeps punctuation with its words', () => {
    expect(wordsOf('政策文件，逐條可讀、可查')).toContain('文件，')
    expect(wordsOf('建設“智慧安監”系統').join('|')).toMatch(/“[^|]+”/)
    expect(wordsOf('關於印發"限時令"等三項通知')).toContain('"限時令"等')
    expect(wordsOf('關於‘限時令’的通知')).toContain('‘限時令’的')
    for (const word of wordsOf('關於（試行）的《辦法》')) expect(word).not.toMatch(/^[）》]/)
  })

  it('keeps every character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(wordsOf(text).join('')).toBe(text)
      }),
    )
  })
})
