import fc from 'fast-check'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { laidTogether } from './former-html.ts'

/** Both texts merged, with marks that a test can read. */
function marked(old: string, current: string): string {
  return toHtml(laidTogether(old, current, old, current))
    .replace(/<(\/?)del>/g, (_, end) => (end ? '-]' : '[-'))
    .replace(/<(\/?)ins>/g, (_, end) => (end ? '+}' : '{+'))
}

describe('two merged texts', () => {
  test.each([
    [
      '預防事故，制定本辦法。',
      '預防事故，保障公共安全，制定本辦法。',
      '預防事故，{+保障公共安全，+}制定本辦法。',
    ],
    ['甲乙丙', '甲丙', '甲[-乙-]丙'],
    ['', '新', '{+新+}'],
    ['舊', '', '[-舊-]'],
    ['同', '同', '同'],
    ['𠀀一', '𠀁一', '[-𠀀-]{+𠀁+}一'],
  ])('%s → %s', (old, current, both) => {
    expect(marked(old, current)).toBe(both)
  })

  test('each is contained completely', () => {
    const text = fc
      .array(fc.constantFrom('甲', '乙', '，', '𠀀', '丙丁'))
      .map((words) => words.join(''))
    fc.assert(
      fc.property(text, text, (old, current) => {
        const both = marked(old, current)
        expect(both.replace(/\{\+.*?\+\}/g, '').replace(/\[-|-\]/g, '')).toBe(old)
        expect(both.replace(/\[-.*?-\]/g, '').replace(/\{\+|\+\}/g, '')).toBe(current)
      }),
    )
  })
})
