import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ALL_PAGES, ROOTS } from './pages.ts'
import { searchAnswer } from './search-page.ts'
import { useSite } from './site.ts'

const site = useSite()
/**
 * Whether to test every width, from a phone at 400 % to a wide desktop: set `EVERY_WIDTH` before a
 * release, since it takes a quarter of an hour.
 */
const WIDTHS = process.env['EVERY_WIDTH'] ? [320, 390, 768, 1280, 1920] : [390, 1280]
const SCHEMES = ['light', 'dark'] as const
const PAGES = [
  ...ALL_PAGES,
  'village/',
  'zh-hans/district/',
  'search/?q=安全',
  'central/?q=責任#2-8',
  'central/?c=2-4..2-8,9-9#2-4',
  'cite/?q=第八條',
  ...Object.values(ROOTS).flatMap((root) =>
    [
      'all/',
      'changes/',
      'offline/',
      'search/?q=責任追究&view=kwic',
      'search/?q=中發〔2016〕32號第（八）項',
    ].map((path) => root + path),
  ),
  'zh-hans/search/?q=安全',
  'zh-hans/central/conversion/',
  'zh-hans/cite/?q=第八條',
]

async function openAll(path: string): Promise<Page> {
  const page = await site.open(path)
  if (path.includes('search/?q=')) await searchAnswer(page)
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  return page
}

/** Rules that depend on colours: the others find in the dark what they find in the light. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** One line for each rule that the page violates, with the first element; of some rules, or of all. */
async function violations(page: Page, rules: readonly string[] | null): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source)
  const options = {
    resultTypes: ['violations'],
    ...(rules !== null && { runOnly: { type: 'rule', values: rules } }),
  }
  const { violations: found } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify(options)})`,
  )
  return found.map(({ id, nodes }) => {
    const [first] = nodes
    return `${id} ×${nodes.length}: ${first?.html.slice(0, 160)} ${first?.failureSummary ?? ''}`
  })
}

describe('every page type, light and dark, on a phone and on a desktop', () => {
  for (const path of PAGES)
    test(`/${path} has no axe violations`, async () => {
      const page = await openAll(path)
      for (const width of WIDTHS)
        for (const colorScheme of SCHEMES) {
          await page.setViewportSize({ width, height: 900 })
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          const rules = colorScheme === 'dark' ? OF_COLOURS : null
          await expect
            .poll(() => violations(page, rules), { message: `${width} px, ${colorScheme}` })
            .toEqual([])
        }
    })
})

describe('a phone of 320 to 390 px', () => {
  for (const path of PAGES)
    test(`shows /${path} without scrolling sideways`, async () => {
      const page = await openAll(path)
      for (const width of [320, 390]) {
        await page.setViewportSize({ width, height: 800 })
        const overflow = () =>
          document.documentElement.scrollWidth - document.documentElement.clientWidth
        await expect.poll(() => page.evaluate(overflow), { message: `${width} px` }).toBe(0)
      }
    })
})

describe('with the keyboard alone', () => {
  test('the first tab stop skips the menu', async () => {
    const page = await site.open('central/')
    await page.keyboard.press('Tab')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')))
      .toBe('#main')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const inText = () => document.activeElement?.closest('main') !== null
    await expect.poll(() => page.evaluate(inText)).toBe(true)
  })

  for (const path of ['', 'central/', 'central/2-8/', 'search/?q=責任追究'])
    test(`the focus is visible on /${path}`, async () => {
      const page = await site.open(path, { reducedMotion: 'reduce' })
      if (path.startsWith('search')) await searchAnswer(page)
      for (let stop = 0; stop < 25; stop++) {
        await page.keyboard.press('Tab')
        await expect
          .poll(() => page.evaluate(focusIsSeen), { message: `stop ${stop + 1}` })
          .toBe('')
      }
    })
})

/** Empty if the focused element is in the window with an outline; otherwise the problem. */
function focusIsSeen(): string {
  const element = document.activeElement
  if (!element || element === document.body) return ''
  const { width, height, top, left } = element.getBoundingClientRect()
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const markup = element.outerHTML.slice(0, 120)
  if (width === 0 || height === 0) return `no size: ${markup}`
  if (left + width < 0 || top > innerHeight || top + height < 0) return `out of sight: ${markup}`
  if (outlineStyle === 'none' || outlineWidth === '0px') return `no outline: ${markup}`
  return ''
}
