import { describe, expect, it } from 'vitest'
import { withoutFurniture } from './page-furniture.ts'
import type { PageLine } from './page-lines.ts'

const page = (...texts: [string, number][]): PageLine[] =>
  texts.map(([text, y]) => ({ text, y, left: 70, right: 500, size: 12 }))

const textsOf = (pages: PageLine[][]) => pages.map((lines) => lines.map(({ text }) => text))

describe('printed heads and feet around the text', () => {
  it('can have several lines with a counter, and page numbers', () => {
    const pages = [1, 2, 3, 4].map((n) =>
      page(
        ['2031 年第 7 號法律公告', 780],
        [`B10${n}`, 764],
        ['附表', 748],
        [`第${'一二三四'[n - 1]}條　甲。`, 700],
        [`乙${'一二三四'[n - 1]}`, 680],
        [`— ${n} —`, 40],
      ),
    )
    expect(textsOf(withoutFurniture(pages))[1]).toEqual(['第二條　甲。', '乙二'])
  })

  it('can differ on even and odd pages', () => {
    const pages = [1, 2, 3, 4, 5, 6].map((n) =>
      page([n % 2 === 0 ? '公园条例' : '青石市人大', 780], [`正文${'一二三四五六'[n - 1]}`, 700]),
    )
    expect(textsOf(withoutFurniture(pages)).flat()).toEqual(
      [...'一二三四五六'].map((n) => `正文${n}`),
    )
  })

  it('do not include a line of text below another on every page', () => {
    const pages = [1, 2, 3].map((n) =>
      page([`正文${'一二三'[n - 1]}`, 780], ['附表', 764], [`末行${n}甲`, 60 + 9 * n]),
    )
    expect(textsOf(withoutFurniture(pages))[0]).toEqual(['正文一', '附表', '末行1甲'])
  })

  it('are at the same height; the same words elsewhere are text', () => {
    const pages = [780, 700, 620, 540].map((y, n) => page(['（一）', y], [`正文${n}甲`, y - 20]))
    expect(textsOf(withoutFurniture(pages)).flat()).toContain('（一）')
  })
})
