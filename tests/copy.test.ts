import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useSite } from './site.ts'

const site = useSite()
const allowed = { permissions: ['clipboard-read', 'clipboard-write'] }

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

/**
 * Points at a clause until its buttons appear: they come with the script, and scrolling moves them
 * to the current clause.
 */
async function pointAt(page: Page, id: string): Promise<void> {
  const clause = page.locator(`[id="${id}"]`)
  await expect
    .poll(async () => {
      await page.mouse.move(0, 0)
      await clause.hover()
      await page.waitForTimeout(100)
      return clause.locator('button[data-copy="link"]').count()
    })
    .toBe(1)
}

/** Records the messages in the status line, which disappear soon; returns all of them. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  const heard = await page.evaluateHandle(() => {
    const all: string[] = []
    const line = document.querySelector('.toast')
    const note = () => {
      if (line?.textContent) all.push(line.textContent)
    }
    if (line) new MutationObserver(note).observe(line, { childList: true })
    return all
  })
  return () => heard.jsonValue()
}

describe('a copy button', () => {
  test('of a clause in its document copies the permalink and confirms it', async () => {
    const page = await site.open('central/', allowed)
    const clause = page.locator('[id="2-8"]')
    await pointAt(page, '2-8')
    const said = await listen(page)
    await clause.locator('button[data-copy="link"]').click()
    await expect.poll(said).toContain('已複製')
    const url = new URL(await clipboard(page))
    expect(url.pathname).toBe('/central/2-8/')
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href')
    expect(url.origin).toBe(new URL(canonical ?? '').origin)
  })

  test('on a converted page gives the permalink of the published page', async () => {
    const page = await site.open('zh-hans/central/', allowed)
    await pointAt(page, '4-15')
    await page.locator('[id="4-15"] button[data-copy="link"]').click()
    await expect.poll(() => clipboard(page)).toMatch(/^https?:\/\/[^/]+\/central\/4-15\/$/)
  })

  test('cites the clause after GB/T 7714, dated today', async () => {
    const page = await site.open('central/', allowed)
    await pointAt(page, '2-8')
    const before = await page.evaluate(localDay)
    await page.locator('[id="2-8"] button[data-copy="cite"]').click()
    await expect.poll(() => clipboard(page)).toContain('[EB/OL]')
    const citation = await clipboard(page)
    expect(citation).toContain('中共中央國務院關於推進安全生產領域改革發展的意見')
    expect(citation).toContain('（八）')
    expect([before, await page.evaluate(localDay)]).toContain(
      /\[(\d{4}-\d\d-\d\d)\]/.exec(citation)?.[1],
    )
    expect(citation).toContain('/central/2-8/')
  })

  test('of a clause page copies the citation shown beside it', async () => {
    const page = await site.open('central/2-8/', allowed)
    await page.locator('button[data-copy="style"]').click()
    const shown = await page.locator('[data-cite-shown]').innerText()
    await expect.poll(() => clipboard(page)).toBe(shown)
  })

  test('of a document in a style with a file copies from the file', async () => {
    const page = await site.open('central/', allowed)
    await page.locator('#cite').scrollIntoViewIfNeeded()
    await page.locator('[data-cite-style]').selectOption('BibTeX')
    await expect
      .poll(() => page.locator('[data-cite-shown]').innerText())
      .toContain('@misc{central')
    await page.locator('button[data-copy="style"]').click()
    await expect.poll(() => clipboard(page)).toContain('@misc{central')
    await page.locator('[data-cite-style]').selectOption('GB/T 7714—2025')
    await expect.poll(() => page.locator('[data-cite-shown]').innerText()).toContain('[EB/OL]')
  })

  test('shows the text for manual copying if the browser refuses', async () => {
    const page = await site.open('central/2-8/')
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
    })
    await page.locator('button[data-copy="text"]').first().click()
    await expect.poll(() => page.locator('.toast').innerText()).toContain('/central/2-8/')
  })
})

function localDay(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
