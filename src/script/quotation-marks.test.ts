import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCornerQuotes, toCornerQuotesRuns } from './quotation-marks.ts'

describe('toCornerQuotes', () => {
  test.each([
    ['堅持“安全第一”的方針', '堅持「安全第一」的方針'],
    ['他說：“要做到‘一崗雙責’，不能例外。”', '他說：「要做到『一崗雙責』，不能例外。」'],
    ['關於“落實“黨政同責”的意見”的通知', '關於「落實『黨政同責』的意見」的通知'],
    ['“甲‘乙“丙”丁’戊”', '「甲『乙「丙」丁』戊」'],
    ['‘雙隨機’監管', '「雙隨機」監管'],
    ['“甲”和“乙‘丙’”、“丁”', '「甲」和「乙『丙』」、「丁」'],
    ['「甲“乙”丙」', '「甲『乙』丙」'],
    ['使用“GB 9704”標準', '使用「GB 9704」標準'],
    ['《關於“十四五”規劃》', '《關於「十四五」規劃》'],
  ])('%s → %s', (published, shown) => {
    expect(toCornerQuotes(published)).toBe(shown)
  })

  test.each([
    '“沒有結束',
    '沒有開始”',
    '‘“’',
    'He said “don’t” twice.',
    'the workers’ union’s 章程',
    '"直引號"',
    '「甲『乙』丙」',
    '『甲「乙」丙』',
    '',
  ])('%j stays', (kept) => {
    expect(toCornerQuotes(kept)).toBe(kept)
  })

  test('an unbalanced mark stays and does not affect the others', () => {
    expect(toCornerQuotes('“甲‘乙”丙')).toBe('「甲‘乙」丙')
    expect(toCornerQuotes('甲”乙“丙”')).toBe('甲”乙「丙」')
  })

  test('gives the same in runs, keeps its length, and is idempotent', () => {
    const runs = fc.array(fc.string({ unit: fc.constantFrom(...'甲乙a “”‘’\n') }))
    fc.assert(
      fc.property(runs, (any) => {
        const shown = toCornerQuotesRuns(any)
        expect(shown.map((run) => run.length)).toEqual(any.map((run) => run.length))
        expect(shown.join('')).toBe(toCornerQuotes(any.join('')))
        expect(toCornerQuotes(shown.join(''))).toBe(shown.join(''))
      }),
    )
  })
})
