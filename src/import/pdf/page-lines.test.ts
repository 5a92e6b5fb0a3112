import { describe, expect, it } from 'vitest'
import { joinParagraphs } from './join-paragraphs.ts'
import { withoutFurniture } from './page-furniture.ts'
import { pageLines } from './page-lines.ts'
import type { TextRun } from './text-run.ts'

const run = (text: string, x: number, y: number, size = 10): TextRun => ({
  ...{ text, x, y, size },
  width: text.length * size,
})
const texts = (runs: readonly TextRun[]) => pageLines(runs).map(({ text }) => text)

describe('the lines of a page', () => {
  it('join the runs of one baseline, with the significant gaps', () => {
    expect(texts([run('第一', 0, 100), run('条', 20.5, 100), run('为了', 34, 100.5)])).toEqual([
      '第一条 为了',
    ])
    expect(texts([run('名称', 0, 100), run('数量', 80, 100)])).toEqual(['名称\t数量'])
  })

  it('close up a letter-spaced title', () => {
    const spaced = [...'安全生产办法'].map((char, i) => run(char, i * 15, 100))
    expect(texts(spaced)).toEqual(['安全生产办法'])
  })

  it('are from top to bottom in whatever order the page was drawn', () => {
    const heights = [50, 90, 40, 80, 30, 100, 20, 70, 10, 60]
    const drawn = heights.flatMap((y) => [run(`${y}`, 0, y * 2), run('甲', 60, y * 2)])
    expect(texts(drawn).map((text) => Number.parseInt(text, 10))).toEqual(
      heights.toSorted((a, b) => b - a),
    )
  })
})

describe('paragraphs', () => {
  const full = '一二三四五六七八九十'
  const line = (text: string, y: number, left = 0, size = 10) => ({
    ...{ text, y, left, size },
    right: left + text.length * size,
  })

  it('end if a line is short, the next is indented, or a number follows a full stop', () => {
    const page = [
      line(full.slice(2), 100, 20),
      line(full, 88),
      line('短行。', 76),
      line(full.slice(0, 9).concat('。'), 64),
      line('二、第二段在此不缩进。', 52),
    ]
    expect(joinParagraphs([page])).toEqual([
      `${full.slice(2)}${full}短行。`,
      '一二三四五六七八九。',
      '二、第二段在此不缩进。',
    ])
  })

  it('continue on the next page, without page numbers and running heads', () => {
    const page = (n: number) => [
      line('某省公报', 800),
      ...[700, 688, 676].map((y) => line(full, y)),
      line(`第 ${n} 页 共 3 页`, 30),
    ]
    expect(joinParagraphs(withoutFurniture([page(1), page(2), page(3)]))).toEqual([full.repeat(9)])
  })
})
