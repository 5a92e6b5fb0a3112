import { describe, expect, test } from 'vitest'
import { useSite } from './site.ts'

const site = useSite()

describe('the link to the other script', () => {
  test('leads to the same page and back again', async () => {
    const page = await site.open('central/')
    await page.locator('a[data-script]').click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/zh-hans/central/')
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-Hans')
    await expect.poll(() => page.locator('h1').innerText()).toContain('关于推进')
    await page.locator('a[data-script]').click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/central/')
  })

  test('keeps the clause in the address', async () => {
    const page = await site.open('central/#2-8')
    // The current position: a click by the test itself would scroll to the bar first.
    await expect.poll(() => page.locator('[id="2-8"]').evaluate(isInWindow)).toBe(true)
    await page.locator('a[data-script]').dispatchEvent('click')
    await page.waitForURL('**/zh-hans/central/#2-8')
    await expect.poll(() => page.locator('[id="2-8"]').evaluate(isInWindow)).toBe(true)
  })

  test('keeps a clause visited on the page', async () => {
    const page = await site.open('central/')
    await page.evaluate(() => {
      location.hash = '#4-15'
    })
    await page.locator('a[data-script]').click()
    await page.waitForURL('**/zh-hans/central/#4-15')
  })

  test('keeps the clause of a clause page, without JavaScript', async () => {
    const page = await site.open('central/2-8/', { javaScriptEnabled: false })
    await page.locator('a[data-script]').click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/zh-hans/central/2-8/')
    await expect.poll(() => page.locator('h1').innerText()).toContain('严格责任追究制度')
  })

  test('keeps the query of a search', async () => {
    const page = await site.open('search/?q=責任追究')
    await page.locator('[data-hit]').first().waitFor()
    await page.locator('a[data-script]').click()
    await page.waitForURL('**/zh-hans/search/?*')
    await page.locator('[data-hit]').first().waitFor()
    expect(new URL(page.url()).searchParams.get('q')).toBe('責任追究')
  })
})

describe('a converted page', () => {
  test('states that it is a conversion and names the published page', async () => {
    const page = await site.open('zh-hans/central/2-8/')
    await expect.poll(() => page.locator('[data-conversion]').innerText()).toContain('转换')
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href')
    expect(new URL(canonical ?? '').pathname).toBe('/central/2-8/')
  })
})

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}
