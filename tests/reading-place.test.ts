import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useSite } from './site.ts'

const site = useSite()

/** Scrolls to the middle of a text and waits until the page shows the current position. */
async function readOn(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight / 2, behavior: 'instant' }))
  await page.locator('[data-here]').first().waitFor()
}

/** Id of the current clause, and its top in pixels from the top of the window. */
function hereOf(page: Page): Promise<{ id: string; top: number }> {
  return page.evaluate(() => {
    const clauses = [...document.querySelectorAll('.text [data-clause]')]
    const here = clauses.findLast((one) => one.getBoundingClientRect().top <= innerHeight / 3)
    return { id: here?.id ?? '', top: here?.getBoundingClientRect().top ?? Number.NaN }
  })
}

/** Current position of a clause. */
const topOf = (page: Page, id: string) =>
  page.locator(`[id="${id}"]`).evaluate((one) => one.getBoundingClientRect().top)

const lineOf = (page: Page) =>
  page
    .locator('.text [data-clause]')
    .first()
    .evaluate((one) => Number.parseFloat(getComputedStyle(one).lineHeight))

/** Words in the middle of a long item, after remarks and spaces. */
const WORDS = '在工程建設過程中'

/** Current position of words of the text. */
const topOfWords = (page: Page, words: string) =>
  page.evaluate((looked) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      const at = node.data.indexOf(looked)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      return range.getBoundingClientRect().top
    }
    return Number.NaN
  }, words)

/** Runs an action and expects the current clause to stay in place, within a line. */
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

describe('the current line stays in place', () => {
  test('when the script is switched', async () => {
    const page = await site.open('central/')
    await keepsTheLine(page, async () => {
      await page.locator('a[data-script]').dispatchEvent('click')
      await page.waitForURL('**/zh-hans/central/**')
      await page.waitForLoadState()
    })
  })

  test('when the script is switched in the bar, which appears on a phone when scrolling back', async () => {
    const page = await site.open('central/', { viewport: { width: 390, height: 844 } })
    await keepsTheLine(page, async () => {
      const before = await page.evaluate(() => scrollY)
      await page.mouse.wheel(0, -40)
      const link = page.locator('.bar a[data-script]')
      await expect
        .poll(async () => Math.round((await link.boundingBox())?.y ?? -1))
        .toBeGreaterThan(0)
      await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), before - 1)
      await link.dispatchEvent('click')
      await page.waitForURL('**/zh-hans/central/**')
      await page.waitForLoadState()
    })
  })

  for (const width of [390, 1280])
    test(`when switching to the text as published, and back, at ${width} px`, async () => {
      const page = await site.open('district/', { viewport: { width, height: 844 } })
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
      const before = await topOfWords(page, WORDS)
      await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), before - 844 / 3)
      await page.locator('[data-here]').first().waitFor()
      const line = await lineOf(page)
      for (const to of ['**/published/**', '**/district/**']) {
        await page.locator('a[data-reading]:not([aria-current])').first().dispatchEvent('click')
        await page.waitForURL(to)
        await page.waitForLoadState()
        await expect
          .poll(async () => Math.abs((await topOfWords(page, WORDS)) - 844 / 3))
          .toBeLessThanOrEqual(line)
      }
    })

  for (const width of [320, 390, 768, 1280, 1920])
    test(`near the end of a text, when switching to the text as published, at ${width} px`, async () => {
      const page = await site.open('village/', { viewport: { width, height: 844 } })
      const last = '減少安全事故的發生'
      const before = await topOfWords(page, last)
      await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), before - 844 / 3)
      await page.locator('[data-here]').first().waitFor()
      const [line, top] = [await lineOf(page), await topOfWords(page, last)]
      await page.locator('a[data-reading]:not([aria-current])').first().dispatchEvent('click')
      await page.waitForURL('**/published/**')
      await page.waitForLoadState()
      // The lines of the published text are a little further apart.
      await expect
        .poll(async () => Math.abs((await topOfWords(page, last)) - top))
        .toBeLessThanOrEqual(line * 1.1)
    })

  test('when the page is reloaded', async () => {
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

test('the last position in a text is offered with the text, and not with a clause of it', async () => {
  const page = await site.open('district/')
  await readOn(page)
  const left = () => page.evaluate(() => localStorage.getItem('clausary.at.district'))
  await expect.poll(left).not.toBeNull()
  const clause = (await left()) ?? ''
  await page.goto('district/4-13/')
  await page.waitForLoadState('networkidle')
  expect(await page.locator('.resume').count()).toBe(0)
  expect(await left()).toBe(clause)
  await page.goto('district/')
  await page.locator('.resume').waitFor()
})

/** Address of the current clause in the contents, and whether its entry is in view. */
const currentEntry = (page: Page) =>
  page.evaluate(() => {
    const entry = document.querySelector('.contents [aria-current="location"]')
    const box = entry?.closest('details, dialog')?.getBoundingClientRect()
    const { top = 0, bottom = 0 } = entry?.getBoundingClientRect() ?? {}
    const seen = box !== undefined && top >= box.top && bottom <= Math.min(box.bottom, innerHeight)
    return { clause: entry?.getAttribute('href') ?? '', seen }
  })

/** Scrolls a clause to the current position. */
const readAt = (page: Page, id: string) =>
  page.locator(`[id="${id}"]`).evaluate((one) => {
    const top = scrollY + one.getBoundingClientRect().top - innerHeight / 4
    scrollTo({ top, behavior: 'instant' })
  })

describe('the contents', () => {
  for (const path of ['district/', 'zh-hans/district/published/'])
    test(`follow the reading of /${path} and scroll with it`, async () => {
      const page = await site.open(path, { viewport: { width: 1280, height: 500 } })
      for (const id of ['2-5', '5-23', '3-7']) {
        await readAt(page, id)
        await expect.poll(() => currentEntry(page)).toEqual({ clause: `#${id}`, seen: true })
      }
    })

  for (const path of ['district/', 'district/published/'])
    test(`open on a phone at the current clause of /${path}, and return the focus`, async () => {
      const page = await site.open(path, { viewport: { width: 390, height: 600 } })
      await readAt(page, '5-23')
      const foot = page.locator('.foot-bar [data-here-name]')
      await expect.poll(() => foot.getAttribute('href')).toBe('#5-23')
      const opener = page.locator('[data-open-contents]')
      await opener.focus()
      await page.keyboard.press('Enter')
      const sheet = page.locator('dialog.contents')
      await sheet.waitFor()
      await expect.poll(() => sheet.getAttribute('aria-label')).toBe('目錄')
      await expect.poll(() => currentEntry(page)).toEqual({ clause: '#5-23', seen: true })
      await expect.poll(() => sheet.locator('[aria-current]:focus').count()).toBe(1)
      await page.keyboard.press('Escape')
      await expect.poll(() => sheet.count()).toBe(0)
      await expect.poll(() => opener.evaluate((one) => one === document.activeElement)).toBe(true)
    })
})

test('the reading settings are named, take the focus and return it', async () => {
  const page = await site.open('central/')
  const opener = page.getByRole('button', { name: '閱讀設定' })
  await opener.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: '隨系統' }).waitFor()
  for (const name of ['明暗', '字號', '字體'])
    await expect.poll(() => page.getByRole('group', { name }).isVisible()).toBe(true)
  await expect.poll(() => page.locator('input[name="theme"]:focus').count()).toBe(1)
  await page.keyboard.press('Escape')
  await expect.poll(() => opener.getAttribute('aria-expanded')).toBe('false')
  await expect.poll(() => opener.evaluate((one) => one === document.activeElement)).toBe(true)
})

test('a clause of the text as published is highlighted if the address names it', async () => {
  const page = await site.open('district/published/#4-17')
  const ground = (selector: string) =>
    page.locator(selector).evaluate((one) => getComputedStyle(one).backgroundColor)
  await expect.poll(() => ground('[id="4-17"]')).not.toBe(await ground('[id="4-16"]'))
})

describe('a correction', () => {
  test('shows the published words in place, with the reason, and switches back', async () => {
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
  test('are those of the clause under a resting pointer while the page scrolls', async () => {
    const page = await site.open('central/', { viewport: { width: 1280, height: 900 } })
    await readOn(page)
    const paragraph = page.locator('.text section[data-clause]').first()
    const { x, width } = (await paragraph.boundingBox()) ?? { x: 0, width: 0 }
    const at = { x: x + width / 2, y: 700 }
    // The script that makes the buttons follows the pointer from then on.
    await page.locator('.tools').waitFor({ state: 'attached' })
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
