import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useSite } from './site.ts'

const site = useSite()
const PHONE = { viewport: { width: 390, height: 844 } }

for (const path of ['central/', 'zh-hans/search/'])
  test(`no style of /${path} uses a Windows font without a bold face`, async () => {
    const page = await site.open(path)
    const families = await page.evaluate(() => {
      const rules = (list: CSSRuleList): CSSRule[] =>
        [...list].flatMap((rule) => [
          rule,
          ...('cssRules' in rule ? rules(rule.cssRules as CSSRuleList) : []),
        ])
      const sheets = [...document.styleSheets].flatMap((sheet) => rules(sheet.cssRules))
      return sheets
        .map((rule) => rule.cssText)
        .filter((text) => !text.includes('{') || /font|serif|sans/.test(text))
        .join('\n')
    })
    expect(families).toContain('Microsoft JhengHei')
    expect(families).not.toMatch(/MingLiU|SimSun|NSimSun|新細明體|宋体/i)
  })

/**
 * Left edge of the glyphs of heading numbers on a phone, in pixels; a full-width bracket is half
 * empty.
 */
const inkOf = (page: Page) =>
  page.locator('.text :is(.part, .item) > .head > .num').evaluateAll((numbers) =>
    numbers.map((number) => {
      const range = document.createRange()
      range.selectNodeContents(number)
      const size = Number.parseFloat(getComputedStyle(number).fontSize)
      const empty = number.textContent?.startsWith('（') ? size / 2 : 0
      return Math.round(range.getBoundingClientRect().left + empty)
    }),
  )

for (const path of ['central/', 'zh-hans/district/'])
  test(`numbers of headings are aligned on a phone: /${path}`, async () => {
    const page = await site.open(path, PHONE)
    const ink = await inkOf(page)
    expect(ink.length).toBeGreaterThan(20)
    expect(new Set(ink).size).toBe(1)
  })

for (const width of [390, 1280])
  test(`paragraphs after the first are indented by two characters, without a gap: ${width} px`, async () => {
    const page = await site.open('central/', { viewport: { width, height: 844 } })
    const paragraphs = await page.locator('[id="2-4"] > p:not(.note)').evaluateAll((all) =>
      all.map((one) => {
        const { textIndent, fontSize, marginTop, paddingTop } = getComputedStyle(one)
        const indent = Number.parseFloat(textIndent) / Number.parseFloat(fontSize)
        return [indent, marginTop, paddingTop]
      }),
    )
    expect(paragraphs).toEqual([
      [0, '0px', '0px'],
      [2, '0px', '0px'],
      [2, '0px', '0px'],
    ])
  })

for (const [path, title] of [
  ['central/2-8/', '.crumb li a'],
  ['compare/central/district/', '.two-title a'],
  ['compare/central/', '.lead a'],
  ['compare/central/', '.partners a'],
  ['central/', '[data-incomplete]'],
  ['central/2-8/', '[data-incomplete]'],
  ['', '.table .name'],
  ['central/', '.title h1 .words:last-child'],
  ['central/2-8/', 'h1'],
] as const)
  test(`a line breaks between words only in ${title} of /${path}`, async () => {
    const page = await site.open(path, { viewport: { width: 320, height: 800 } })
    const [breaks, between, align, overflow] = await page
      .locator(title)
      .first()
      .evaluate((one) => [
        one.querySelectorAll('wbr').length,
        getComputedStyle(one).wordBreak,
        getComputedStyle(one).textAlign,
        document.documentElement.scrollWidth - innerWidth,
      ])
    expect(breaks).toBeGreaterThan(2)
    expect(between).toBe('keep-all')
    // Otherwise few words are stretched to a line.
    expect(align).not.toBe('justify')
    expect(overflow).toBe(0)
  })
