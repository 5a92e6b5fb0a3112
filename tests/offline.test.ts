import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { foundClauses } from './search-page.ts'
import { type ServedFolder, serveFolder } from './serve-folder.ts'
import { useSite } from './site.ts'

let server: ServedFolder
let isUp = true
beforeEach(async () => {
  server = await serveFolder(inject('dist'))
  isUp = true
})
afterEach(() => stop())
const site = useSite(() => server.url)
const withWorkers = { serviceWorkers: 'allow' } as const

async function stop(): Promise<void> {
  if (isUp) await server.close()
  isUp = false
}

/** Whether a path below the root is cached now. */
function kept(page: Page, path: string): Promise<boolean> {
  return page.evaluate(async (url) => (await caches.match(url)) !== undefined, server.url + path)
}

test('a site that was searched and read once works offline', async () => {
  const page = await site.open('search/?q=責任追究', withWorkers)
  const found = await foundClauses(page)
  expect(found).toContain('central/2-8')
  await expect.poll(() => kept(page, 'search/texts/0.json.gz')).toBe(true)
  await expect.poll(() => kept(page, 'search/')).toBe(true)
  await page.goto('central/')
  await expect.poll(() => kept(page, 'central/')).toBe(true)
  await stop()
  await page.goto('search/?q=责任追究')
  await expect.poll(() => foundClauses(page)).toEqual(found)
  await page.goto('central/#2-8')
  await expect.poll(() => page.locator('h1').innerText()).toContain('安全生產')
})

test('nothing is cached before a search', async () => {
  const page = await site.open('central/', withWorkers)
  await page.waitForLoadState('networkidle')
  const registered = await page.evaluate(() => navigator.serviceWorker.getRegistrations())
  expect(registered).toHaveLength(0)
})

test('without service workers the search works nevertheless', async () => {
  const page = await site.open('search/', { serviceWorkers: 'block' })
  await page.goto('search/?q=責任追究')
  await expect.poll(() => foundClauses(page)).toContain('central/2-8')
})

test('a failing server, or another site at its address, does not replace the cache', async () => {
  const page = await site.open('search/?q=責任追究', withWorkers)
  const found = await foundClauses(page)
  // A page that is left before it has begun to cache what it loaded caches nothing.
  await expect.poll(() => kept(page, 'search/')).toBe(true)
  await page.goto('central/')
  await expect.poll(() => kept(page, 'central/')).toBe(true)
  server.answer((path) => (path.endsWith('.json') ? { status: 500, body: 'broken' } : FOREIGN))
  await page.goto('central/#2-8')
  await expect.poll(() => page.locator('h1').innerText()).toContain('安全生產')
  await page.goto('search/?q=责任追究')
  await expect.poll(() => foundClauses(page)).toEqual(found)
  server.answer(null)
  await page.goto('village/')
  await expect.poll(() => page.locator('h1').innerText()).not.toBe('Log in')
})

const FOREIGN = { status: 200, body: '<!doctype html><title>Hotel</title><h1>Log in</h1>' }

test('a page that is not cached is answered by one that lists the cached ones; all can be cached', async () => {
  const page = await site.open('search/?q=責任追究', withWorkers)
  await foundClauses(page)
  await page.goto('offline/')
  const status = page.locator('[data-keep-status]')
  await expect.poll(() => status.innerText()).toBe('還沒有保存全部文件。')
  await page.locator('[data-keep-all]').click()
  await expect.poll(() => status.innerText()).toMatch(/^已保存全部文件：\d+ 個檔案，\d+\.\d MB，/)
  await stop()
  await page.goto('district/')
  await expect.poll(() => page.locator('h1').innerText()).toContain('溧水區')
  await page.locator('[data-reading-settings]').click()
  await page.locator('.settings').waitFor()
  await page.goto('central/4-15/')
  await expect.poll(() => page.url()).toMatch(/central\/#4-15$/)
  await page.goto('provenance/')
  await expect.poll(() => page.locator('h1').innerText()).toBe('離線閱讀')
})
