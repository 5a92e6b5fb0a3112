import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { useSite } from './site.ts'

const site = useSite()
const countShown = (page: Page) => page.locator('[data-score]:visible').count()

describe('words that state a principle', () => {
  test('show on hover and on focus what they are and where else they occur', async () => {
    const page = await site.open('central/')
    const link = page.locator('a.same').first()
    await link.scrollIntoViewIfNeeded()
    await link.hover()
    const card = page.locator('.card')
    await card.waitFor()
    await expect
      .poll(async () => (await card.locator('p').first().innerText()).length)
      .toBeGreaterThan(10)
    await expect.poll(() => card.locator('p a').count()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => card.count()).toBe(0)
  })

  test('open their card at the first touch and follow the link from there', async () => {
    const page = await site.open('central/', { hasTouch: true, isMobile: true })
    const link = page.locator('a.same').first()
    await link.scrollIntoViewIfNeeded()
    await link.tap()
    await page.locator('.card > a').tap()
    await page.waitForURL('**/principles/**')
  })

  test('are links without JavaScript', async () => {
    const page = await site.open('central/', { javaScriptEnabled: false })
    await expect
      .poll(() => page.locator('a.same').first().getAttribute('href'))
      .toMatch(/\/principles\//)
  })
})

describe('two documents side by side', () => {
  test('show only matches of the strength set by the slider', async () => {
    const page = await site.open('compare/central/district/')
    const all = await countShown(page)
    await page.locator('[data-strength]').fill('0.6')
    await expect.poll(() => countShown(page)).toBeLessThan(all)
    await expect.poll(() => countShown(page)).toBeGreaterThan(0)
    await expect.poll(() => page.locator('.strength output').innerText()).toBe('0.60')
    await page.locator('[data-strength]').fill('0')
    await expect.poll(() => countShown(page)).toBe(all)
  })

  test.each([
    ['compare/district/central/', '**/compare/central/district/'],
    ['zh-hans/compare/district/central/', '**/zh-hans/compare/central/district/'],
    ['compare/village/village/', '**/compare/village/'],
  ])('are found by their names in any order: %s', async (path, target) => {
    const page = await site.open(path, { javaScriptEnabled: false })
    await page.waitForURL(target)
  })
})

test('the matrix of principles is sorted by a column, in both directions', async () => {
  const page = await site.open('principles/')
  const table = page.locator('table[data-sortable]').first()
  const heads = table.locator('thead th')
  const column = 2
  const counts = () =>
    table
      .locator('tbody tr')
      .evaluateAll(
        (rows, at) =>
          rows.map((one) => Number((one as HTMLTableRowElement).cells[at]?.dataset['count'] ?? 0)),
        column,
      )
  const falling = (await counts()).toSorted((a, b) => b - a)
  expect(new Set(falling).size).toBeGreaterThan(1)
  await heads.nth(column).locator('button').click()
  await expect.poll(() => counts()).toEqual(falling)
  await heads.nth(column).locator('button').click()
  await expect.poll(() => counts()).toEqual(falling.toReversed())
  await expect.poll(() => heads.nth(column).getAttribute('aria-sort')).toBe('descending')
})

describe('the history of a formulation', () => {
  test('is a chart and a table, the earliest first', async () => {
    const page = await site.open('trace/?q=一票否決')
    const rows = page.locator('[data-trace-result] tbody tr')
    await rows.first().waitFor()
    await expect.poll(() => page.locator('[data-trace-result] svg a').count()).toBeGreaterThan(0)
    await expect
      .poll(() => page.locator('[data-trace-result] svg').getAttribute('aria-label'))
      .toContain('一票否決')
    for (const text of await rows.locator('mark').allInnerTexts()) expect(text).toBe('一票否決')
    const dates = await rows.locator('th').allInnerTexts()
    expect(dates.at(0)).toMatch(/年/)
    await page.locator('[data-trace-result] svg a').first().click()
    await page.waitForURL((url) => !url.pathname.includes('trace'))
  })

  test('is found in the other script, and by words separated by punctuation', async () => {
    const page = await site.open('zh-hans/trace/?q=一票，否决')
    await page.locator('[data-trace-result] mark').first().waitFor()
    await expect
      .poll(() => page.locator('[data-trace-result] mark').first().innerText())
      .toBe('一票否决')
  })

  test('has the variants met, with words between or as its principle is worded elsewhere', async () => {
    const page = await site.open('trace/?q=堅守紅線')
    const variants = page.locator('[data-trace-variants]')
    await expect.poll(() => variants.locator('tbody tr').count()).toBe(2)
    await expect
      .poll(() => page.locator('[data-trace-result]').innerText())
      .toContain('沒有文件說到')
    expect(await variants.locator('mark').allInnerTexts()).toEqual([
      '堅守“發展決不能以犧牲人的生命為代價”的紅線',
      '堅守發展決不能以犧牲安全為代價這條不可逾越的紅線',
    ])
    expect(await variants.locator('small').first().innerText()).toContain('紅線')
    await variants.locator('li a').first().click()
    await expect.poll(() => page.locator('[data-trace-result] tbody tr').count()).toBe(1)
  })

  test('reports if no text contains the words, or too few were typed', async () => {
    const page = await site.open('trace/?q=無此一說')
    const result = page.locator('[data-trace-result]')
    await expect.poll(() => result.innerText()).toContain('沒有文件說到')
    await page.locator('[data-trace] input').fill('一')
    await page.keyboard.press('Enter')
    await expect.poll(() => result.innerText()).toContain('兩個字以上')
  })
})

test('every address that compares two documents exists in both directions', async () => {
  for (const path of ['compare/village/central/', 'compare/central/village/'])
    expect((await fetch(new URL(path, inject('site')))).status).toBe(200)
})
