import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'

/** Messages of an unfinished search; an empty one is unfinished, too. */
const PENDING = /^\s*$|檢索中|检索中/

/** Waits until the search page has its complete answer and returns its message. */
export async function searchAnswer(page: Page): Promise<string> {
  const status = page.locator('[data-search-status]')
  await expect.poll(() => status.innerText()).not.toMatch(PENDING)
  // The first results are shown while the rest is counted.
  await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0)
  return status.innerText()
}

/** Ids of the clauses on the search page, in order: `central/2-8`. */
export async function foundClauses(page: Page): Promise<string[]> {
  await searchAnswer(page)
  return page
    .locator('[data-hit]')
    .evaluateAll((hits) => hits.map((hit) => (hit as HTMLElement).dataset['clause'] ?? ''))
}

/** Types into the box of the search page and submits it. */
export async function searchFor(page: Page, query: string): Promise<void> {
  const form = page.locator('[data-search] form')
  await form.locator('input').fill(query)
  await form.locator('button[type="submit"]').click()
}

/**
 * Makes every document appear to have a size, in hundreds of bytes: by default so large that the
 * index is asked instead of reading all texts.
 */
export async function enlarge(page: Page, size = 300): Promise<void> {
  await page.route(/\/search\/manifest\.json$/, async (route) => {
    const manifest = await (await route.fetch()).json()
    const json = { ...manifest, size: manifest.size.map(() => size), limit: 1e9 }
    await route.fulfill({ json })
  })
  // At this size each text has a file of its own: every file contains all of them.
  await page.route(/\/search\/texts\/[^/]*\.json\.gz$/, async (route) => {
    const base = new URL('.', route.request().url())
    const names = readdirSync(join(inject('dist'), 'search/texts'))
    const files = names.map((name) => page.request.get(new URL(name, base).href))
    const texts = (await Promise.all((await Promise.all(files)).map((file) => file.body()))).map(
      (body) => JSON.parse(gunzipSync(body).toString()),
    )
    await route.fulfill({ json: texts.flat() })
  })
}
