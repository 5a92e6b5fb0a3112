import { describe, expect, test } from 'vitest'
import { spellingStyle } from '../settings/spelling-style.ts'
import { convert } from './convert.ts'

const style = { 布: '佈', 衞: '衛' }
const hant = (text: string) => convert(text, { from: 'cn', to: 'hk', style })

describe('a style', () => {
  test('changes the words that vary in texts, and no others', () => {
    expect(hant('公布、宣布、分布、发布卫生规定；布匹、瀑布')).toBe(
      '公佈、宣佈、分佈、發佈衛生規定；布匹、瀑布',
    )
  })

  test('writes words that the Government of Hong Kong and its newspapers spell in two ways', () => {
    const official = { 甦: '蘇', 遊: '游', 氾: '泛' }
    expect(convert('复苏、苏醒、游说、旅游、泛滥', { from: 'cn', to: 'hk', style: official })).toBe(
      '復蘇、甦醒、游說、旅遊、泛濫',
    )
  })

  test('does not change addresses, Simplified, or given readings', () => {
    expect(hant('https://a.bc/公布')).toBe('https://a.bc/公布')
    expect(convert('公佈', { from: 'hk', to: 'cn', style })).toBe('公布')
    const given = [{ start: 0, end: 2, reading: '公布' }]
    expect(convert('公布公布', { from: 'cn', to: 'hk', style }, given)).toBe('公布公佈')
  })

  test('keeps the length and changes nothing a second time', () => {
    const once = hant('公布卫生局发布的布告')
    expect(once.length).toBe(10)
    expect(convert(once, { from: 'cn', to: 'hk', style })).toBe(once)
  })

  test('with an unknown pair is refused in a line that lists the known ones', () => {
    const { error } = spellingStyle.safeParse({ 布: '步' })
    expect(error?.issues.map(({ message }) => message)).toEqual([
      'style has 布: 步, which is not in the table of spellings; it has 布: 佈',
    ])
    expect(spellingStyle.safeParse({ 甲: '乙' }).error?.issues[0]?.message).toMatch(
      /^style has 甲: 乙, which is not in the table of spellings; a style may say how these are written: 布佈衞/,
    )
    expect(spellingStyle.safeParse(style).success).toBe(true)
  })
})
