import type { Page } from 'playwright-core'
import { expect } from 'vitest'

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
