import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { foundClauses, searchAnswer } from './search-page.ts'
import { useSite } from './site.ts'

const site = useSite()

const BOX = 'header form[role="search"] input'
const OPTIONS = '[data-suggestions] [role="option"]'

/**
 * Types into the box at the top of a page until clauses are suggested; all letters at once, so that
 * no later answer replaces the first.
 */
async function offered(
  path: string,
  query: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await site.open(path, options)
  await page.locator(BOX).fill(query)
  await page.locator(OPTIONS).first().waitFor()
  return page
}

const activeText = (page: Page) =>
  page.locator(BOX).evaluate((box) => {
    const id = box.getAttribute('aria-activedescendant')
    return id === null ? null : (document.getElementById(id)?.textContent ?? '')
  })

describe('clauses suggested while typing', () => {
  test('are announced: a combobox, its list, and the count', async () => {
    const page = await offered('central/', '責任追究')
    const box = page.locator(BOX)
    await expect.poll(() => box.getAttribute('role')).toBe('combobox')
    await expect.poll(() => box.getAttribute('aria-expanded')).toBe('true')
    const list = await box.getAttribute('aria-controls')
    await expect.poll(() => page.locator(`#${list}`).getAttribute('role')).toBe('listbox')
    await expect
      .poll(() => page.locator('[data-suggestions-status]').textContent())
      .toMatch(/找到 \d+ 處/)
  })

  test('are high enough for touch', async () => {
    const page = await offered('central/', '責任追究', { viewport: { width: 800, height: 844 } })
    await expect
      .poll(async () =>
        Math.min(
          ...(await page
            .locator(OPTIONS)
            .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height))),
        ),
      )
      .toBeGreaterThanOrEqual(44)
  })

  test('are selected by the arrow keys, cyclically and back to the box', async () => {
    const page = await offered('central/', '責任追究')
    await expect.poll(() => activeText(page)).toBeNull()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => activeText(page)).toContain('責任追究')
    await expect.poll(() => page.locator('[aria-selected="true"]').count()).toBe(1)
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => activeText(page)).toBeNull()
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => activeText(page)).toMatch(/全部 \d+ 處/)
  })

  test('are closed by Escape, which keeps the words and the focus', async () => {
    const page = await offered('central/', '責任追究')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator(OPTIONS).count()).toBe(0)
    await expect.poll(() => page.locator(BOX).inputValue()).toBe('責任追究')
    await expect.poll(() => page.locator(`${BOX}:focus`).count()).toBe(1)
  })

  test('are opened by Enter, with the words marked', async () => {
    const page = await offered('zh-hans/village/', '责任追究')
    const clause = page.locator(OPTIONS, { hasText: '二（八）' })
    while ((await clause.getAttribute('aria-selected')) !== 'true')
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/zh-hans/*/?q=*#*')
    await expect.poll(() => page.locator('mark').first().innerText()).toBe('责任追究')
  })

  test('do not keep Enter from opening the search page', async () => {
    const page = await offered('central/', '責任追究')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search/?q=*')
    await expect.poll(() => foundClauses(page)).toContain('central/2-8')
  })
})

describe('an input method', () => {
  test('composes without a search; the committed text is searched', async () => {
    const page = await site.open('search/')
    await page.locator('[data-search] input[name="q"]').focus()
    const session = await page.context().newCDPSession(page)
    const compose = (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    for (const text of ['ㄗ', 'ㄗㄜ', 'ㄗㄜˊ', '責', '責任']) await compose(text)
    await page.waitForTimeout(500)
    await expect.poll(() => new URL(page.url()).search).toBe('')
    await expect.poll(() => page.locator('[data-search-status]').innerText()).toBe('')
    await session.send('Input.insertText', { text: '責任追究' })
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('責任追究')
    await expect.poll(() => foundClauses(page)).toContain('central/2-8')
  })
})

describe('the browser’s own search box', () => {
  test('finds a description of the search in the script of the page', async () => {
    for (const root of ['', 'zh-hans/']) {
      const page = await site.open(`${root}central/`)
      const link = page.locator('link[rel="search"]')
      await expect
        .poll(() => link.getAttribute('type'))
        .toBe('application/opensearchdescription+xml')
      const answer = await page.request.get((await link.getAttribute('href')) ?? '')
      const template = /<Url type="text\/html"[^>]* template="([^"]+)"/.exec(await answer.text())
      const address = new URL((template?.[1] ?? '').replace('{searchTerms}', '%E8%B2%AC%E4%BB%BB'))
      expect(address.pathname).toBe(`/${root}search/`)
      await page.goto(`${address.pathname}${address.search}`)
      await expect.poll(() => searchAnswer(page)).toMatch(/找到 \d+ [處处]/)
    }
  })
})
