import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useSite } from './site.ts'

const site = useSite()

/** Scrolls to the middle of a text and waits until the page says where the reader is. */
async function readOn(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight / 2, behavior: 'instant' }))
  await page.locator('[data-here]').first().waitFor()
}

/** Top of the clause that is read, in pixels from the top of the window, and its id. */
function hereOf(page: Page): Promise<{ id: string; top: number }> {
  return page.evaluate(() => {
    const clauses = [...document.querySelectorAll('.text [data-clause]')]
    const here = clauses.findLast((one) => one.getBoundingClientRect().top <= innerHeight / 3)
    return { id: here?.id ?? '', top: here?.getBoundingClientRect().top ?? Number.NaN }
  })
}

/** Where a clause stands now. */
const topOf = (page: Page, id: string) =>
  page.locator(`[id="${id}"]`).evaluate((one) => one.getBoundingClientRect().top)

const lineOf = (page: Page) =>
  page
    .locator('.text [data-clause]')
    .first()
    .evaluate((one) => Number.parseFloat(getComputedStyle(one).lineHeight))

/** Does something and asks that the clause under the eye is where it was, give or take a line. */
async function keepsTheLine(page: Page, act: () => Promise<unknown>): Promise<void> {
  await readOn(page)
  const before = await hereOf(page)
  expect(before.id).not.toBe('')
  const line = await lineOf(page)
  await act()
  await expect
    .poll(async () => Math.abs((await topOf(page, before.id)) - before.top))
    .toBeLessThanOrEqual(line)
}

describe('the line under the eye stays', () => {
  test('when the script is switched', async () => {
    const page = await site.open('central/')
    await keepsTheLine(page, async () => {
      await page.locator('a[data-script]').dispatchEvent('click')
      await page.waitForURL('**/zh-hans/central/**')
      await page.waitForLoadState()
    })
  })

  test('when the page is loaded anew', async () => {
    const page = await site.open('central/')
    await keepsTheLine(page, () => page.reload())
  })

  test('when the theme changes', async () => {
    const page = await site.open('central/')
    await page.locator('[data-reading-settings]').click()
    const dark = page.locator('input[name="theme"]').nth(2)
    await dark.waitFor()
    await keepsTheLine(page, () => dark.dispatchEvent('click'))
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
  })
})

describe('a correction', () => {
  test('shows in its place what the page has, with the reason, and comes back', async () => {
    const page = await site.open('central/')
    const word = page.locator('a.corr[data-sic]').first()
    const corrected = await word.innerText()
    const sic = (await word.getAttribute('data-sic')) || '∅'
    const note = page.locator('.note.shown')
    await expect.poll(() => note.count()).toBe(0)
    await word.click()
    await expect.poll(() => word.innerText()).toBe(sic)
    expect(sic).not.toBe(corrected)
    await expect.poll(() => note.innerText()).not.toBe('')
    await word.click()
    await expect.poll(() => word.innerText()).toBe(corrected)
    await expect.poll(() => note.count()).toBe(0)
  })
})

describe('the buttons of a clause', () => {
  test('are those of the clause under a pointer that rests while the page scrolls', async () => {
    const page = await site.open('central/', { viewport: { width: 1280, height: 900 } })
    await readOn(page)
    const paragraph = page.locator('.text section[data-clause]').first()
    const { x, width } = (await paragraph.boundingBox()) ?? { x: 0, width: 0 }
    const at = { x: x + width / 2, y: 700 }
    await page.mouse.move(at.x, at.y)
    for (const by of [300, 300, 300]) {
      await page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), by)
      const both = () =>
        page.evaluate(({ x: left, y }) => {
          const under = document.elementFromPoint(left, y)?.closest('section[data-clause]')
          return [under?.id, document.querySelector('.tools')?.closest('section[data-clause]')?.id]
        }, at)
      await expect
        .poll(async () => {
          const [under, having] = await both()
          return under === undefined || under === having
        })
        .toBe(true)
      await expect.poll(async () => (await both())[1]).toBeTruthy()
    }
  })
})
