import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { foundClauses, searchAnswer } from './search-page.ts'
import { useSite } from './site.ts'

const site = useSite()

/** The view or order shown as current. */
const pressed = (page: Page, what: 'view' | 'order') =>
  page.locator(`button[data-${what}][aria-pressed="true"]`).getAttribute(`data-${what}`)

/** Whether the history entry contains the scroll position. */
function isPlaceKept(): boolean {
  const { searchPosition } = (history.state ?? {}) as { searchPosition?: { top: number } }
  return searchPosition?.top === scrollY
}

describe('returning to the search', () => {
  test('restores query, filter, view and position', async () => {
    const page = await site.open('search/?q=安全')
    await foundClauses(page)
    await page.locator('[data-facet-line] [data-rank] button').first().click()
    await page.locator('button[data-view="kwic"]').click()
    await page.locator('[data-kwic] tbody tr').nth(30).scrollIntoViewIfNeeded()
    // The position is stored shortly after scrolling.
    await expect.poll(() => page.evaluate(isPlaceKept)).toBe(true)
    const before = { url: page.url(), top: await page.evaluate(() => scrollY) }
    expect(before.top).toBeGreaterThan(100)
    await page.locator('[data-kwic] [data-place] a').nth(30).click()
    await page.waitForURL('**/?q=*#*')
    await page.goBack()
    await page.locator('[data-kwic] tbody tr').nth(30).waitFor()
    await expect.poll(() => page.url()).toBe(before.url)
    await expect.poll(() => pressed(page, 'view')).toBe('kwic')
    await expect.poll(() => page.locator('[data-facet-line] [aria-pressed="true"]').count()).toBe(1)
    await expect
      .poll(() => page.locator('[data-facet-line] [data-rank]').count())
      .toBeGreaterThan(1)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(before.top, -1)
  })

  test('by a reload shows the same', async () => {
    const page = await site.open('search/?q=責任&order=text')
    const found = await foundClauses(page)
    await page.reload()
    await expect.poll(() => foundClauses(page)).toEqual(found)
    await expect.poll(() => pressed(page, 'order')).toBe('text')
  })
})

describe('the order of results', () => {
  test('is by relevance, or by document on request', async () => {
    const page = await site.open('search/?q=責任追究')
    const ranked = await foundClauses(page)
    await expect.poll(() => pressed(page, 'order')).toBe('rank')
    await page.locator('[data-orders] button[data-order="text"]').click()
    await expect.poll(() => new URL(page.url()).searchParams.get('order')).toBe('text')
    await searchAnswer(page)
    await expect.poll(() => foundClauses(page)).not.toEqual(ranked)
    await expect.poll(async () => (await foundClauses(page)).sort()).toEqual(ranked.sort())
    await page.goBack()
    await expect.poll(() => new URL(page.url()).searchParams.get('order')).toBeNull()
  })
})

describe('the concordance', () => {
  test('fits a narrow screen, with aligned matches', async () => {
    const page = await site.open('search/?q=責任追究&view=kwic', {
      viewport: { width: 390, height: 800 },
    })
    await page.locator('[data-kwic] tbody tr').first().waitFor()
    const width = () => document.documentElement.scrollWidth
    await expect.poll(() => page.evaluate(width)).toBeLessThanOrEqual(390)
    const marks = page.locator('[data-kwic] mark')
    await expect.poll(() => marks.count()).toBeGreaterThan(1)
    const lefts = () =>
      marks.evaluateAll((all) => all.map((mark) => Math.round(mark.getBoundingClientRect().left)))
    const spread = async () => Math.max(...(await lefts())) - Math.min(...(await lefts()))
    await expect.poll(spread).toBeLessThanOrEqual(1)
    await expect.poll(async () => Math.min(...(await lefts()))).toBeGreaterThan(50)
  })
})

describe('the principles that clauses state', () => {
  test('are named by their titles, in the script of the page', async () => {
    const page = await site.open('zh-hans/search/?q=责任')
    await searchAnswer(page)
    await page.locator('[data-facet-toggle]').click()
    const button = page.locator('[data-facet="principle"] button').first()
    await button.waitFor()
    const name = async () => (await button.innerText()).replace(/\s*\d+$/, '')
    await expect.poll(name).toMatch(/^\p{Script=Han}/u)
    await button.click()
    await expect.poll(() => new URL(page.url()).searchParams.get('principle')).toMatch(/^[a-z]/)
    await expect.poll(() => page.locator('[data-search] input').inputValue()).toBe('责任')
    await expect.poll(async () => (await foundClauses(page)).length).toBeGreaterThan(0)
  })
})
