import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { searchAnswer } from './search-page.ts'
import { useSite } from './site.ts'

const site = useSite()

/** Cumulative layout shift since the page was opened, as measured by browsers: 0 is none. */
async function shifts(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let sum = 0
    const add = (entries: PerformanceEntryList) => {
      for (const entry of entries as (PerformanceEntry & { value: number })[]) sum += entry.value
    }
    const observer = new PerformanceObserver((list) => add(list.getEntries()))
    observer.observe({ type: 'layout-shift', buffered: true })
    await new Promise((done) => setTimeout(done, 300))
    add(observer.takeRecords())
    return Math.round(sum * 1000) / 1000
  })
}

describe('there is no layout shift while a page loads', () => {
  for (const path of [
    '',
    'central/',
    'zh-hans/district/',
    'principles/',
    'principles/accountability/',
    'compare/central/district/',
    'trace/',
    'search/',
    'search/?q=責任追究',
    'search/?q=中發〔2016〕32號第（八）項',
    'cite/',
    'audit/',
  ])
    for (const width of [390, 1280])
      test(`/${path} at ${width} px`, async () => {
        const page = await site.open(path, { viewport: { width, height: 844 } })
        await page.waitForLoadState('networkidle')
        if (path.includes('號')) await page.locator('.answer').waitFor()
        else if (path.includes('?q=')) await searchAnswer(page)
        expect(await shifts(page)).toBe(0)
      })

  test('/central/2-8/, except the date in its citation', async () => {
    const page = await site.open('central/2-8/', { viewport: { width: 1280, height: 844 } })
    await page.waitForLoadState('networkidle')
    expect(await shifts(page)).toBeLessThanOrEqual(0.001)
  })
})

test('if the script of the search cannot be loaded, the content below is shown nevertheless', async () => {
  const page = await site.open('')
  await page.route('**/_astro/*.js', (route) => route.abort())
  await page.goto('search/?q=責任追究')
  await page.locator('.help').waitFor()
  await expect.poll(() => page.locator('.end').isVisible()).toBe(true)
})
