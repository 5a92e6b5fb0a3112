import { gunzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { enlarge, foundClauses, searchAnswer } from './search-page.ts'
import { useSite } from './site.ts'

const site = useSite()

const FILES = {
  'the manifest': '**/search/manifest.json',
  'the engine': '**/pagefind/pagefind.js*',
  'the program of the engine': '**/pagefind/wasm.*',
  'the entry of the index': '**/pagefind/pagefind-entry.json*',
  'the table of the index': '**/pagefind/*.pf_meta*',
  'a chunk of the index': '**/pagefind/index/*',
  'a text': '**/search/texts/*.json.gz',
} as const

/** Expects that no result and no count is shown, and that the button to retry is there. */
async function expectFailure(page: Page, sentence: RegExp): Promise<void> {
  await expect.poll(() => searchAnswer(page)).toMatch(sentence)
  await expect.poll(() => page.locator('[data-hit]').count()).toBe(0)
  await expect.poll(() => page.locator('[data-hit-count]').isVisible()).toBe(false)
  await expect.poll(() => page.locator('[data-retry]').isVisible()).toBe(true)
}

async function expectRetry(page: Page): Promise<void> {
  await page.locator('[data-retry]').click()
  await expect.poll(() => foundClauses(page)).toContain('central/2-8')
  await expect.poll(() => page.locator('[data-retry]').isVisible()).toBe(false)
}

describe('a file that cannot be loaded', () => {
  for (const [what, pattern] of Object.entries(FILES))
    for (const how of ['not found', 'cut off'] as const)
      test(`${what}, ${how}: is reported, and can be retried`, async () => {
        const page = await site.open('search/')
        await enlarge(page)
        await page.route(pattern, (route) =>
          how === 'cut off' ? route.abort() : route.fulfill({ status: 404, body: '' }),
        )
        await page.goto('search/?q=責任追究')
        await expectFailure(page, /失敗|無法/)
        await page.unroute(pattern)
        await expectRetry(page)
      })
})

describe('without a connection', () => {
  test('a first search reports it, and is answered after reconnecting', async () => {
    const page = await site.open('search/')
    await page.context().setOffline(true)
    await page.locator('[data-search] input[name="q"]').fill('責任追究')
    await expectFailure(page, /無法|失敗/)
    await page.context().setOffline(false)
    await expectRetry(page)
  })

  test('a search with loaded files is answered', async () => {
    const page = await site.open('search/?q=責任追究')
    const found = await foundClauses(page)
    await page.context().setOffline(true)
    await page.locator('[data-search] input[name="q"]').fill('责任追究')
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('责任追究')
    await expect.poll(() => foundClauses(page)).toEqual(found)
  })
})

describe('a browser that refuses WebAssembly', () => {
  test('searches a site whose texts are smaller than the program of the index', async () => {
    const page = await site.open('search/')
    await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'))
    await page.goto('search/?q=責任追究')
    await expect.poll(() => foundClauses(page)).toContain('central/2-8')
  })

  test('reports that the search does not start', async () => {
    const page = await site.open('search/')
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new WebAssembly.CompileError('refused by policy'))
      Object.assign(WebAssembly, { instantiate: refuse, instantiateStreaming: refuse })
    })
    await enlarge(page)
    await page.goto('search/?q=責任追究')
    await expectFailure(page, /無法啟動/)
  })
})

describe('a site that was rebuilt while a page is open', () => {
  test('is searched with its new index', async () => {
    const page = await site.open('search/')
    let stale = true
    await page.route('**/search/texts/*.json.gz', async (route) => {
      const response = await route.fetch()
      const text = gunzipSync(await response.body()).toString()
      const body = stale ? text.replace(/"record":"[^"]+"/, '"record":"former"') : text
      await route.fulfill({ response, body })
      stale = false
    })
    await page.goto('search/?q=責任追究')
    await expect.poll(() => foundClauses(page)).toContain('central/2-8')
  })
})
