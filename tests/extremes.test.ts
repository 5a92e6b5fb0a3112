import { rm } from 'node:fs/promises'
import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildExtremes, type ExtremeSite } from './extremes.ts'
import { searchAnswer } from './search-page.ts'
import { type ServedFolder, serveFolder } from './serve-folder.ts'
import { useSite } from './site.ts'

const built: ExtremeSite[] = []
const served: ServedFolder[] = []

beforeAll(async () => {
  built.push(...buildExtremes())
  for (const { dist } of built) served.push(await serveFolder(dist))
})

afterAll(async () => {
  await Promise.all(served.map((one) => one.close()))
  await Promise.all(built.map(({ folder }) => rm(folder, { recursive: true, force: true })))
})

const site = useSite(() => served[0]?.url ?? '')
/** With the text of 1,401 clauses, which have no pages. */
const large = useSite(() => served[1]?.url ?? '')

const PAGES = {
  home: '',
  'the list of all texts': 'documents/',
  'a title of 90 characters': 'long-title/',
  'a clause below that title': 'long-title/1/',
  'a text without clauses, level and date': 'plain/',
  'a text of one clause': 'single/',
  'a clause of 4,000 characters': 'long/art1/',
  'its text': 'long/',
  'clauses in six ranks': 'deep/',
  'a table of 12 columns': 'wide/',
  'the clause of that table': 'wide/1/',
  'all principles': 'principles/',
  'a principle that every text states': 'principles/everywhere/',
  'a principle that none states': 'principles/nowhere/',
} as const

const LARGE_PAGES = {
  'home with a text of 1,401 clauses': '',
  'that text': 'many/',
  'a principle that its last clause states': 'principles/everywhere/',
} as const

const WIDTHS = [320, 390, 1280]

/** What overflows, one line each. */
function misfits(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const found = scrollWidth > clientWidth ? [`page ${scrollWidth} > ${clientWidth}`] : []
  const text = document.querySelector('.text')
  const column = text?.getBoundingClientRect()
  for (const one of text?.querySelectorAll(
    '[data-clause] > p:not(.tools, .beside), .head, .rows, .note',
  ) ?? []) {
    const { right, width } = one.getBoundingClientRect()
    if (column && width > 0 && right > column.right + 1)
      found.push(`${one.className} ends at ${Math.round(right)} > ${Math.round(column.right)}`)
  }
  for (const box of document.querySelectorAll('.rows')) {
    const table = box.firstElementChild?.scrollWidth ?? 0
    if (table > box.clientWidth && getComputedStyle(box).overflowX !== 'auto')
      found.push(`table of ${table} px does not scroll in ${box.clientWidth}`)
  }
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6'))
    if (!heading.textContent?.trim()) found.push(`empty ${heading.outerHTML}`)
  return found
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations: found } = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"] })',
  )
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
}

describe('texts with extreme content', () => {
  const all = [
    ...Object.entries(PAGES).map(([what, path]) => ({ what, path, on: site })),
    ...Object.entries(LARGE_PAGES).map(([what, path]) => ({ what, path, on: large })),
  ]
  for (const { what, path, on } of all)
    test(`${what} fits the window, has one main heading and no axe violations`, async () => {
      const page = await on.open(path)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        await expect.poll(() => page.evaluate(misfits), { message: `${width} px` }).toEqual([])
      }
      await expect.poll(() => page.locator('h1').count()).toBe(1)
      await expect.poll(() => violations(page)).toEqual([])
    })

  test('a title is shown once if the published one is the same', async () => {
    const page = await site.open('single/')
    await expect.poll(() => page.locator('.facts').innerText()).not.toContain('原題')
  })

  test('the code at the foot of a print stays on the page beside a title of 90 characters', async () => {
    const page = await site.open('long-title/')
    const width = 794
    await page.setViewportSize({ width, height: 1123 })
    await page.emulateMedia({ media: 'print' })
    const code = await page.locator('.colophon img').boundingBox()
    expect(code?.width).toBeGreaterThan(0)
    expect((code?.x ?? width) + (code?.width ?? width)).toBeLessThanOrEqual(width)
  })

  test('a table of 12 columns is no wider than the type area of a print', async () => {
    const page = await site.open('wide/')
    // 156 mm.
    await page.setViewportSize({ width: 589, height: 850 })
    await page.emulateMedia({ media: 'print' })
    const table = page.locator('.rows table')
    await expect
      .poll(() => table.evaluate((one) => one.getBoundingClientRect().right))
      .toBeLessThanOrEqual(590)
    await expect.poll(() => table.evaluate((one) => getComputedStyle(one).fontSize)).toBe('14px')
  })

  test('a title that begins the text is not shown again below itself', async () => {
    const page = await site.open('wide/')
    const main = () => page.locator('main').innerText()
    await expect.poll(async () => (await main()).split('某組通知').length - 1).toBe(2)
  })

  test('texts of one title are told apart, in the list and in what is found', async () => {
    const list = await site.open('documents/')
    const addresses = ['/long-title/', '/same-title/']
    await expect.poll(() => list.locator('.told-apart').allInnerTexts()).toEqual(addresses)
    const found = await site.open('search/?q=安全第一')
    await searchAnswer(found)
    const apart = await found.locator('[data-document-apart]:not([hidden])').allInnerTexts()
    expect([...new Set(apart)].sort()).toEqual(addresses)
  })

  test('a long title breaks between words in what is found, and in the name of a principle', async () => {
    const page = await site.open('search/?q=安全第一', { viewport: { width: 390, height: 800 } })
    await searchAnswer(page)
    const words = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => ({
          breaks: one.querySelectorAll('wbr').length,
          between: getComputedStyle(one).wordBreak,
        }))
    const title = await words('[data-document-title][href*="long-title"]')
    expect(title.breaks).toBeGreaterThan(10)
    expect(title.between).toBe('keep-all')
    await page.goto('principles/nowhere/')
    const name = await words('h1')
    expect(name.breaks).toBeGreaterThan(5)
    expect(name.between).toBe('keep-all')
  })

  test('a text without clauses has no contents on a phone', async () => {
    const page = await site.open('plain/', { viewport: { width: 390, height: 800 } })
    await expect.poll(() => page.locator('.foot-bar').innerText()).not.toContain('目錄')
  })

  test('the number of an article is at the edge of the text on a phone, separate from its words', async () => {
    const page = await large.open('many/', { viewport: { width: 390, height: 800 } })
    const number = page.locator('.text .num').first()
    const [left, edge, gap] = await number.evaluate((one) => [
      one.getBoundingClientRect().left,
      one.closest('.text')?.getBoundingClientRect().left,
      Number.parseFloat(getComputedStyle(one).marginRight),
    ])
    expect(left).toBe(edge)
    expect(gap).toBeGreaterThan(4)
  })

  for (const width of [800, 1280, 1920])
    test(`the number of an article is one line in the margin, up to 第一百一十一條, at ${width} px`, async () => {
      const page = await large.open('many/', { viewport: { width, height: 800 } })
      const heights = await page.locator('.text .num').evaluateAll((all) =>
        all
          .filter(({ textContent }) => textContent.length <= 7)
          .map((one) => {
            const { lineHeight } = getComputedStyle(one)
            return one.getBoundingClientRect().height / Number.parseFloat(lineHeight)
          }),
      )
      expect(heights.length).toBeGreaterThan(100)
      expect(Math.max(...heights)).toBeLessThan(1.5)
    })
})

describe('unknown metadata', () => {
  test('has no column in the list of texts', async () => {
    const page = await site.open('documents/')
    await expect
      .poll(() => page.locator('.table thead th').allInnerTexts())
      .toEqual(['題名', '篇幅'])
  })

  test('is not shown as an empty figure: a principle that no text states says so', async () => {
    const page = await site.open('principles/nowhere/')
    await expect.poll(() => page.locator('main').innerText()).toContain('沒有一份文件說到。')
    expect(await page.locator('.plumb, .levels').count()).toBe(0)
  })

  test('is replaced by the title in a concordance, if no level is known', async () => {
    for (const [query, name] of [
      ['明日停水', '某村公告'],
      ['本鎮堅持', '鄉鎮'],
    ]) {
      const page = await site.open(`search/?q=${query}&view=kwic`)
      await searchAnswer(page)
      await expect.poll(() => page.locator('td[data-place]').first().innerText()).toMatch(`${name}`)
    }
  })
})

test('the contents of a text of articles are their numbers alone', async () => {
  const page = await site.open('deep/', { viewport: { width: 1280, height: 900 } })
  expect(await page.locator('.contents a').allInnerTexts()).not.toContain('（一）')
})

describe('a file of a clause that has no page', () => {
  test('is created at its address, to which the text links', async () => {
    const page = await large.open('many/#art7')
    await page.locator('#art7').hover()
    await page.locator('.tools a').click()
    await page.locator('main pre').waitFor()
    expect(new URL(page.url()).pathname).toBe('/many/art7.txt')
    await expect
      .poll(() => page.locator('main pre').innerText())
      .toMatch(/^第七條[\s\S]*\n----\n[\s\S]*#art7/)
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[download]').click(),
    ])
    expect(saved.suggestedFilename()).toBe('art7.txt')
    await page.getByRole('link', { name: 'csl.json' }).click()
    await expect.poll(() => page.locator('main pre').innerText()).toMatch(/^\[?\s*\{/)
  })

  test('is linked from the bar at the foot of a phone, for the current clause', async () => {
    const page = await large.open('many/#art7', { viewport: { width: 390, height: 800 } })
    await expect.poll(() => page.evaluate(misfits)).toEqual([])
    // The bar is hidden while scrolling down.
    await page.evaluate(() => scrollBy(0, -100))
    const bar = page.locator('.foot-bar a[href*="art"]')
    const addresses = () =>
      bar.evaluateAll((all) => all.map((one) => one.getAttribute('href')).join(' '))
    await expect.poll(addresses).toMatch(/^#(art\d+) \/many\/\1\.txt$/)
    await bar.last().click()
    const made = page.locator('main pre')
    await expect.poll(() => made.innerText()).toContain(`#${/art\d+/.exec(page.url())?.[0]}`)
  })

  test('is explained without JavaScript, and no link leads to it', async () => {
    const off = { javaScriptEnabled: false }
    const lost = await large.open('many/art7.txt', off)
    await expect.poll(() => lost.locator('main').innerText()).toContain('clausary export')
    const text = await large.open('many/', off)
    expect(await text.locator('a[href$=".txt"]').count()).toBe(0)
  })

  test('of a conversion, or in a format of whole texts, is created by a command', async () => {
    for (const path of ['zh-hans/many/art7.txt', 'many.epub']) {
      const page = await large.open(path)
      await expect.poll(() => page.locator('main').innerText()).toContain('export many')
    }
  })
})

test('a count in the list of texts breaks between its units only', async () => {
  const page = await site.open('documents/')
  const sizes = await page.locator('td[data-label="篇幅"]').allTextContents()
  expect(sizes.join()).toContain('1\u00a0編 1\u00a0章 2\u00a0條')
})
