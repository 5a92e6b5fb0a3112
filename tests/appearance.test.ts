import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { searchAnswer } from './search-page.ts'
import { useSite } from './site.ts'

const site = useSite()
const DESK = { viewport: { width: 1280, height: 900 } }
const PHONE = { viewport: { width: 390, height: 844 } }

/** Left and right edges of elements, in whole pixels. */
function edges(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((all) =>
    all.map((one) => {
      const { left, right } = one.getBoundingClientRect()
      return `${Math.round(left)}–${Math.round(right)}`
    }),
  )
}

describe('the aligned occurrences of a formulation', () => {
  for (const path of ['', 'principles/accountability/'])
    test(`on /${path} are in one column, whatever the lines contain`, async () => {
      const page = await site.open(path, DESK)
      const columns = await edges(page, '.plumb li:not(.long) .same')
      expect(columns.length).toBeGreaterThan(2)
      expect(new Set(columns).size).toBe(1)
    })
})

describe('text that is shown once', () => {
  test('is the heading of a dash on its page', async () => {
    const page = await site.open('central/1-2-b2/', DESK)
    const heading = (await page.locator('h1').innerText()).replace(/\s/g, '')
    expect(heading).toBe('第（二）項——堅持改革創新')
  })

  test('is the heading of a dash beside the texts of other levels', async () => {
    const page = await site.open('central/1-2-b2/', DESK)
    const quoted = await page
      .locator('.levels .quote', { hasText: '堅持改革創新' })
      .first()
      .innerText()
    expect(quoted.match(/堅持改革創新/g)).toHaveLength(1)
  })

  test('is the number of a heading that two texts have in common', async () => {
    const page = await site.open('compare/central/district/', DESK)
    const same = page.locator('.pair .quote', { hasText: '總體要求' }).first()
    await expect
      .poll(async () => (await same.innerText()).replace(/\s/g, ''))
      .toMatch(/^一總體要求/)
  })
})

describe('a heading without a closing mark', () => {
  for (const path of ['village/2/', 'all/'])
    test(`is separated from its text by a space on /${path}`, async () => {
      const page = await site.open(path, DESK)
      const gap = await page
        .locator('b.open', { hasText: '加強領導' })
        .first()
        .evaluate((heading) => getComputedStyle(heading, '::after').content)
      expect(gap).toBe('"\u3000"')
    })
})

describe('the page of a clause', () => {
  test('starts at the same height in all columns, with its contents at the edge of the page', async () => {
    const page = await site.open('central/2-8/', DESK)
    const top = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => one.getBoundingClientRect().top)
    const [contents, crumb, seal] = [
      await top('.contents a'),
      await top('.crumb'),
      await top('.seal'),
    ]
    expect(Math.abs(contents - crumb)).toBeLessThan(12)
    expect(Math.abs(seal - crumb)).toBeLessThan(20)
    const [brand] = await edges(page, '.brand')
    const [first] = await edges(page, '.contents li li span')
    expect(first?.split('–')[0]).toBe(brand?.split('–')[0])
  })

  test('breaks its address only after a slash', async () => {
    const page = await site.open('central/1-2-b2/', DESK)
    const lines = await page
      .locator('[data-permanent] .whole')
      .evaluateAll((parts) => parts.map((part) => part.getClientRects().length))
    expect(lines).toEqual([1, 1, 1])
  })
})

describe('after a search', () => {
  for (const query of ['量子力學', '責任追究'])
    test(`the help follows the results for ${query} without a gap`, async () => {
      const page = await site.open(`search/?q=${query}`, DESK)
      await searchAnswer(page)
      const help = page.locator('.help')
      await help.waitFor()
      const gap = () =>
        help.evaluate((below) => {
          const above = document.querySelector('[data-search]')
          return below.getBoundingClientRect().top - (above?.getBoundingClientRect().bottom ?? 0)
        })
      await expect.poll(gap).toBeLessThan(120)
      const height = () =>
        page.evaluate(() => {
          const of = (selector: string) =>
            document.querySelector(selector)?.getBoundingClientRect().height ?? 0
          return of('[data-search]') - of('.found') - of('form.big-find') - of('.said')
        })
      await expect.poll(height).toBeLessThan(120)
    })
})

test("the buttons that sort the matrix do not have the browser's button style", async () => {
  const page = await site.open('principles/', DESK)
  const button = page.locator('.matrix .sort').first()
  await button.waitFor()
  await expect
    .poll(() =>
      button.evaluate((one) => {
        const { borderTopWidth, backgroundColor } = getComputedStyle(one)
        return [borderTopWidth, backgroundColor]
      }),
    )
    .toEqual(['0px', 'rgba(0, 0, 0, 0)'])
})

test('a table on a phone has no label without a value', async () => {
  const page = await site.open('', PHONE)
  const empty = await page
    .locator('.table td:visible')
    .evaluateAll((cells) => cells.filter((cell) => cell.textContent?.trim() === '').length)
  expect(empty).toBe(0)
})

test('the date of the first use does not break', async () => {
  const page = await site.open('trace/accountability/', PHONE)
  const lines = await page
    .locator('.lead time')
    .evaluateAll((dates) => dates.map((date) => date.getClientRects().length))
  expect(lines).toEqual([1])
})

describe('with forced system colours', () => {
  test('contents and notes have no bars except that of the current item', async () => {
    const page = await site.open('central/2-8/', { ...DESK, forcedColors: 'active' })
    const bars = await page.locator('.contents li li a').evaluateAll((links) =>
      links.map((link) => {
        const { borderInlineStartWidth, borderBottomWidth } = getComputedStyle(link)
        return `${link.ariaCurrent ?? ''} ${borderInlineStartWidth} ${borderBottomWidth}`
      }),
    )
    expect(new Set(bars)).toEqual(new Set([' 0px 0px', 'page 0px 2px']))
  })

  test('the matrix keeps its dots', async () => {
    const page = await site.open('principles/', { ...DESK, forcedColors: 'active' })
    const [dot, cell] = await page
      .locator('.matrix td.says')
      .first()
      .evaluate((one) => [
        getComputedStyle(one, '::after').backgroundColor,
        getComputedStyle(document.documentElement).backgroundColor,
      ])
    expect(dot).not.toBe(cell)
  })
})

test('shared words are readable in dark system colours, too', async () => {
  for (const path of [
    '',
    'principles/accountability/',
    'compare/central/district/',
    'central/2-8/',
  ]) {
    const page = await site.open(path, { forcedColors: 'active', colorScheme: 'dark' })
    const marks = await page.locator('mark.same:visible').evaluateAll((all) =>
      all.map((mark) => {
        const ink = (element: Element | null) => element && getComputedStyle(element).color
        return ink(mark) === ink(document.body)
      }),
    )
    expect(marks.length, path).toBeGreaterThan(0)
    expect(marks, path).not.toContain(false)
  }
})
