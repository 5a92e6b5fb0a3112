import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchable } from '../../script/fold.ts'
import { type TracePrinciple, variantPatterns, variantPlaces } from './variants.ts'

function variants(query: string, text: string, principles: TracePrinciple[] = []) {
  const places = variantPlaces(text, searchable(query).folded, variantPatterns(query, principles))
  return places.map(({ start, end, principle }) => [text.slice(start, end), principle])
}

const veto: TracePrinciple = {
  title: '一票否決',
  names: ['一票否決', '否決制'],
  wordings: ['一票否決', '實行安全考核否決', '否決……評優'],
}

describe('a variant of a phrase', () => {
  test('has words inserted between its parts, in either script', () => {
    expect(variants('耕地紅線', '坚守十八亿亩耕地这条红线。')).toEqual([['耕地这条红线', null]])
    expect(variants('守住耕地紅線', '要守住十八億畝耕地這條紅線。')).toEqual([
      ['守住十八億畝耕地這條紅線', null],
    ])
  })

  test('has words inserted between the items of an enumeration', () => {
    expect(variants('黨政同責、一崗雙責', '落實“黨政同責”全覆蓋，“一崗雙責”制度')).toEqual([
      ['黨政同責”全覆蓋，“一崗雙責', null],
    ])
  })

  test('is not the phrase itself, nor parts of two sentences, nor parts far apart', () => {
    expect(variants('耕地紅線', '耕地“紅線”。保護耕地。紅線不可逾越。')).toEqual([])
    expect(variants('耕地紅線', '保護耕地，紅線不可逾越')).toEqual([])
    expect(variants('耕地紅線', '耕地是糧食生產的根本紅線')).toEqual([])
  })

  test('is another wording of the principle that states the phrase, or has its name', () => {
    const text = '實行安全考核否決。否決其當年評優；一票否決。'
    const others = [
      ['實行安全考核否決', '一票否決'],
      ['否決其當年評優', '一票否決'],
    ]
    expect(variants('一票否決', text, [veto])).toEqual(others)
    expect(variants('否決制', text, [veto])).toEqual([...others, ['一票否決', '一票否決']])
    expect(variants('考核', text, [veto])).toEqual([])
  })

  test('is not a wording of a principle that shares only a small part of the phrase', () => {
    const text = '一票否決。實行責任考核'
    const other = { ...veto, wordings: ['一票否決', '實行安全生產目標責任考核', '實行責任考核'] }
    expect(variants('目標責任', text, [other])).toEqual([])
    expect(variants('安全目標責任考核', text, [other])).toEqual([
      ['一票否決', '一票否決'],
      ['實行責任考核', '一票否決'],
    ])
  })
})

test('words inserted into a phrase are found, whatever the phrase and the position', () => {
  const text = (maxLength: number, minLength: number) =>
    fc.string({ unit: fc.constantFrom('土', '水', '山', '𠮷', '民'), minLength, maxLength })
  fc.assert(
    fc.property(text(12, 2), text(12, 2), fc.integer({ min: 1, max: 3 }), (a, b, n) => {
      const words = `${a}${'甲'.repeat(n)}${b}`
      expect(variants(`${a}${b}`, `其他${words}其他`)).toEqual([[words, null]])
    }),
  )
})
