import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitPage } from './split-page.ts'
import type { SplitClause } from './types.ts'

/** Parts of pages and hostile inputs. */
const SCRAPS = [
  '一、',
  '二、',
  '（一）',
  '(二)',
  '( 三 )',
  '1.',
  '2．',
  '（1）',
  '①',
  '第一条',
  '第二条 ',
  '第 21-2 條',
  '第一章 总则',
  '——',
  '·',
  'i).',
  'a.',
  '甲、',
  '1.1',
  '1.1.1 ',
  '附件',
  '附件1：',
  '目录',
  '关于安全生产的意见',
  '各镇人民政府：',
  '2016年12月9日',
  '国发〔2018〕12号',
  '。',
  '；',
  '，',
  '：',
  '“',
  '”',
  '《',
  '》',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '　　',
  ' ',
  '\t',
  '\u2028',
  '\u200b',
  '\ufeff',
  '\u202e',
  '\0',
  '\ud800',
  '\udc00',
  '𠮷',
  '{',
  '}',
  '<',
  '>',
  '<script>',
  '`',
  '```',
  'import a from "b"',
  'export const x = 1',
  '---',
  '#',
  '|',
  '| a | b |',
  '*',
  '[x](y)',
  '&amp;',
  '\\',
  '首页 > 意见 >',
  '上一篇：',
  '安全生產',
  '加強領導',
  '為',
  '必须落实责任',
  '范文一',
  '第二篇：',
]
const scraps = fc
  .array(fc.constantFrom(...SCRAPS), { maxLength: 60 })
  .map((parts) => parts.join(''))
const anything = fc.oneof(
  { weight: 3, arbitrary: scraps },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
)

function* walk(clauses: readonly SplitClause[]): Generator<SplitClause> {
  for (const clause of clauses) {
    yield clause
    yield* walk(clause.children)
  }
}

describe('splitPage on any string', () => {
  it('pieces cover the text without gaps or overlaps', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { pieces } = splitPage(text)
        let at = 0
        for (const piece of pieces) {
          expect(piece.start).toBe(at)
          expect(piece.end).toBeGreaterThan(piece.start)
          at = piece.end
        }
        expect(at).toBe(text.length)
      }),
      { numRuns: 12_000 },
    )
  })

  it('never counts visible characters as white space, also where it cuts a line', () => {
    const unit = '首页 关于某某的通知 各单位： 现印发给你们。 第一条 甲。 第二条 乙。 '
    const text = unit.repeat(6)
    for (const { role, start, end } of splitPage(text).pieces)
      if (role === 'separator') expect(text.slice(start, end).trim()).toBe('')
    fc.assert(
      fc.property(scraps, (page) => {
        for (const { role, start, end } of splitPage(page).pieces)
          if (role === 'separator') expect(page.slice(start, end)).toMatch(/^[^\u4e00-\u9fff]*$/)
      }),
      { numRuns: 1_000 },
    )
  })

  it('every clause has a label, a level below its parent, and its own id', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        for (const document of splitPage(text).documents) {
          const clauses = [...walk(document.clauses)]
          expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length)
          for (const clause of clauses) {
            expect(text.startsWith(clause.label, clause.start)).toBe(true)
            for (const child of clause.children) {
              expect(child.level).toBe(clause.level + 1)
              expect(child.end).toBeLessThanOrEqual(clause.end)
            }
          }
        }
      }),
      { numRuns: 3_000 },
    )
  })

  it('splits a megabyte on one line within the time limit of a test', () => {
    const unit = '一、加强领导。（一）落实责任（二）健全“制度”《办法》第一条 为了1.安全，2.生产；'
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
    // Quadratic time would take minutes and exceed the limit.
    expect(splitPage(text).pieces.at(-1)?.end).toBe(text.length)
  })
})
