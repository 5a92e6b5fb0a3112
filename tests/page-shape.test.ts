import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useSite } from './site.ts'

const site = useSite()
const DESK = { viewport: { width: 1280, height: 900 } }
const PHONE = { viewport: { width: 390, height: 844 } }

describe('a document', () => {
  test('has equal gaps between its items, whatever is below them', async () => {
    const page = await site.open('district/', DESK)
    const gaps = await page.locator('.item + .item').evaluateAll((items) =>
      items.map((item) => {
        const above = item.previousElementSibling?.getBoundingClientRect().bottom ?? 0
        return Math.round(item.getBoundingClientRect().top - above)
      }),
    )
    expect(gaps.length).toBeGreaterThan(10)
    expect(new Set(gaps).size).toBe(1)
  })

  test('sets title, facts, text, corrections and source in one column', async () => {
    const page = await site.open('district/', DESK)
    const columns = await page
      .locator('.title h1, .facts, .text, .collation, .after')
      .evaluateAll((parts) =>
        parts.map((part) => {
          const { left, right } = part.getBoundingClientRect()
          return `${Math.round(left)}–${Math.round(right)}`
        }),
      )
    expect(columns.length).toBeGreaterThan(4)
    expect(new Set(columns).size).toBe(1)
  })

  for (const path of ['central/', 'zh-hans/district/'])
    test(`begins on the first screen of a phone: /${path}`, async () => {
      const page = await site.open(path, PHONE)
      const top = await page.locator('.text').evaluate((one) => one.getBoundingClientRect().top)
      expect(top).toBeLessThan(PHONE.viewport.height - 200)
    })
})

test('the matrix on a phone is blocks of labelled lines within the window', async () => {
  const page = await site.open('principles/', PHONE)
  const rows = page.locator('.matrix tbody tr')
  const labels = await rows.first().locator('.label:visible').allInnerTexts()
  expect(labels).toEqual(['中央', '區縣', '村'])
  const outside = await rows.evaluateAll(
    (all) => all.filter((row) => row.getBoundingClientRect().right > innerWidth).length,
  )
  expect(outside).toBe(0)
})

test('no column of the table of corrections is one character wide on a phone', async () => {
  const page = await site.open('provenance/', PHONE)
  const widths = await page
    .locator('.ledger td:visible')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width))
  expect(widths.length).toBeGreaterThan(20)
  expect(Math.min(...widths)).toBeGreaterThan(100)
})

test('the button over a selection is on one line', async () => {
  const page = await site.open('central/#2-8', DESK)
  await page.locator('[id="2-8"]').evaluate((clause) => {
    const walker = document.createTreeWalker(clause, NodeFilter.SHOW_TEXT)
    let text = walker.nextNode()
    while (text && (text.textContent?.length ?? 0) < 15) text = walker.nextNode()
    const range = document.createRange()
    if (text) range.setStart(text, 2)
    if (text) range.setEnd(text, 14)
    getSelection()?.addRange(range)
  })
  const button = page.locator('button:visible', { hasText: '複製引文' }).first()
  await button.waitFor()
  await expect.poll(async () => (await button.boundingBox())?.height).toBeLessThan(40)
})

/** Contrast between an element, or a part of it, and the paper of the page. */
function contrast(element: Element, part: string | null): number {
  const light = (color: string) => {
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? [])
      .slice(0, 3)
      .map((channel) => Number(channel) / 255)
      .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const words = light(getComputedStyle(element, part).color)
  const paper = light(getComputedStyle(document.documentElement).backgroundColor)
  return (Math.max(words, paper) + 0.05) / (Math.min(words, paper) + 0.05)
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`text and placeholders have sufficient contrast: ${colorScheme}`, async () => {
    const page = await site.open('central/', { ...DESK, colorScheme })
    const of = (selector: string, part: string | null = null) =>
      page.locator(selector).first().evaluate(contrast, part)
    expect(await of('input[type="search"]', '::placeholder')).toBeGreaterThan(4.5)
    for (const read of ['h1', '.text p', '.text .num', '.contents li li a', '.facts dd', '.note'])
      expect(await of(read), read).toBeGreaterThan(7)
  })

describe('without JavaScript', () => {
  for (const path of ['', 'principles/accountability/'])
    test(`/${path} offers no search`, async () => {
      const page = await site.open(path, { javaScriptEnabled: false })
      await expect
        .poll(() => page.locator('a[href*="search/?q="]:visible, input:visible').count())
        .toBe(0)
    })
})

describe('the pages of a phone', () => {
  const seen = (page: Page, selector: string) =>
    page.locator(selector).evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)

  test('have one search box on the home page, below a bar of one line', async () => {
    const page = await site.open('', PHONE)
    await expect.poll(() => seen(page, 'input[name="q"]')).toBe(1)
    const bar = await page.locator('.bar').boundingBox()
    expect(bar?.height).toBeLessThanOrEqual(56)
  })

  test('have no buttons in a text', async () => {
    const page = await site.open('central/', PHONE)
    await page.waitForLoadState('networkidle')
    expect(await seen(page, '.text :is(button, .tools)')).toBe(0)
  })

  test('have suggestions that a thumb can hit', async () => {
    const page = await site.open('', { ...PHONE, hasTouch: true })
    await page.locator('.big-find input').fill('責任')
    const options = page.locator('[role="option"]')
    await options.first().waitFor()
    const heights = await options.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().height),
    )
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
  })
})

test('what the levels say of a principle is side by side on a wide screen', async () => {
  const page = await site.open('principles/accountability/', DESK)
  const tops = await page
    .locator('.levels > section')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
  expect(tops.length).toBe(3)
  expect(new Set(tops).size).toBe(1)
})
