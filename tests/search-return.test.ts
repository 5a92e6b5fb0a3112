import { describe, expect, test } from 'vitest'
import { foundClauses, searchAnswer } from './search-page.ts'
import { useSite } from './site.ts'

const site = useSite()

describe('coming back to the search', () => {
  test('brings back query, filter, view and place', async () => {
    const page = await site.open('search/?q=安全')
    await foundClauses(page)
    await page.locator('[data-facets] button[data-field="level"]').first().click()
    await page.locator('select[data-view]').selectOption('kwic')
    await page.locator('[data-kwic] tr').nth(30).scrollIntoViewIfNeeded()
    await page.waitForTimeout(400)
    const before = { url: page.url(), top: await page.evaluate(() => scrollY) }
    expect(before.top).toBeGreaterThan(100)
    await page.locator('[data-kwic] [data-place] a').nth(30).click()
    await page.waitForURL('**/?q=*#*')
    await page.goBack()
    await page.locator('[data-kwic] tr').nth(30).waitFor()
    expect(page.url()).toBe(before.url)
    expect(await page.locator('select[data-view]').inputValue()).toBe('kwic')
    expect(await page.locator('[data-facets] [aria-pressed="true"]').count()).toBe(1)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(before.top, -1)
  })

  test('by a reload shows the same', async () => {
    const page = await site.open('search/?q=責任&order=text')
    const found = await foundClauses(page)
    await page.reload()
    expect(await foundClauses(page)).toEqual(found)
    expect(await page.locator('select[data-order]').inputValue()).toBe('text')
  })
})

describe('the order of results', () => {
  test('is by relevance, and by document where one asks for it', async () => {
    const page = await site.open('search/?q=責任追究')
    const ranked = await foundClauses(page)
    expect(await page.locator('select[data-order]').inputValue()).toBe('rank')
    await page.locator('select[data-order]').selectOption('text')
    await expect.poll(() => new URL(page.url()).searchParams.get('order')).toBe('text')
    await searchAnswer(page)
    await expect.poll(() => foundClauses(page)).not.toEqual(ranked)
    expect((await foundClauses(page)).sort()).toEqual(ranked.sort())
    await page.goBack()
    expect(new URL(page.url()).searchParams.get('order')).toBeNull()
  })
})

describe('the concordance', () => {
  test('fits a narrow screen, its matches below one another', async () => {
    const page = await site.open('search/?q=責任追究&view=kwic', {
      viewport: { width: 390, height: 800 },
    })
    await page.locator('[data-kwic] tr').first().waitFor()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(390)
    const lefts = await page
      .locator('[data-kwic] mark')
      .evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().left)))
    expect(lefts.length).toBeGreaterThan(1)
    expect(Math.max(...lefts) - Math.min(...lefts)).toBeLessThanOrEqual(1)
    expect(Math.min(...lefts)).toBeGreaterThan(50)
  })
})

describe('the principles that clauses state', () => {
  test('are named by their titles, in the script of the page', async () => {
    const page = await site.open('zh-hans/search/?q=责任')
    const button = page.locator('[data-facet="principle"] button').first()
    await button.waitFor()
    const name = (await button.innerText()).replace(/\s*\d+$/, '')
    expect(name).toMatch(/^\p{Script=Han}/u)
    await button.click()
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toMatch(/principle:[a-z]/)
    expect((await foundClauses(page)).length).toBeGreaterThan(0)
  })
})
