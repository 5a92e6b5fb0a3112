import { describe, expect, it } from 'vitest'
import { joinParagraphs } from './join-paragraphs.ts'
import { pageLines } from './page-lines.ts'
import type { TextRun } from './text-run.ts'

const SIZE = 10
const run = (text: string, x: number, y: number): TextRun => ({
  ...{ text, x, y, size: SIZE },
  width: text.length * SIZE,
})

const line = (mark: string) => `${mark}一二三四五六七八九十一二三四五六七八九`

describe('a page in two columns', () => {
  const rows = Array.from({ length: 12 }, (_, at) => 700 - at * 16)

  it('is read down the left one, then down the right one, below full-width lines', () => {
    const runs = [
      run('青石市人民代表大会常务委员会公报二〇三一年第一号目录和公告全文登载', 60, 740),
      ...rows.flatMap((y) => [run(line('左'), 50, y), run(line('右'), 290, y)]),
    ]
    const lines = pageLines(runs)
    expect(lines.map(({ text }) => text.charAt(0)).join('')).toBe(
      `青${'左'.repeat(12)}${'右'.repeat(12)}`,
    )
    const paragraphs = joinParagraphs([lines])
    expect(paragraphs.map((text) => text.length)).toEqual([33, 20 * 24])
  })

  it('is a table if its cells are short', () => {
    const runs = rows.flatMap((y, at) => [
      run('项目', 50, y),
      run(`标准${'甲乙丙'.slice(at % 3)}`, 290, y),
    ])
    expect(pageLines(runs)[0]?.text).toBe('项目\t标准甲乙丙')
  })
})
