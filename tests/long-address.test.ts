import { describe, expect, test } from 'vitest'
import { useSite, visibleText } from './site.ts'

const site = useSite()

/** Long inputs that only a link may contain: 10,000 characters each. */
const LONG = {
  'brackets and quotation marks': encodeURIComponent('("'.repeat(5_000)),
  'markup and control characters': encodeURIComponent(
    '<img src=x onerror=alert(1)>\u202e'.repeat(345),
  ),
  'ranges and half escapes': '2-8..%E5%'.repeat(1_111),
} as const

/** Places where a page uses its address. */
const PLACES = [
  'search/?q=',
  'search/?q=安全&view=',
  'search/?q=安全&level=',
  'central/?q=',
  'central/?c=',
  'central/?v=',
  'central/?t=',
  'central/#',
  'central/2-8/?v=',
  'cite/?q=',
  'cite/?check=',
  'trace/?q=',
]

describe('10,000 characters in an address', () => {
  for (const place of PLACES)
    test(`at ${place} are not markup, block no page and make none too wide`, async () => {
      const page = await site.open('offline/')
      // Many servers refuse such a long request, but a cached page or another server receives it.
      await page.route('**/*', (route) => {
        const { origin, pathname } = new URL(route.request().url())
        const isPage = route.request().resourceType() === 'document'
        return isPage ? route.continue({ url: origin + pathname }) : route.continue()
      })
      for (const [what, value] of Object.entries(LONG)) {
        await page.goto(place + value)
        if (place.includes('#')) await page.reload()
        await page.waitForLoadState('networkidle')
        await expect
          .poll(async () => (await visibleText(page)).length, { message: what })
          .toBeGreaterThan(100)
        await expect.poll(() => page.locator('img[onerror]').count(), { message: what }).toBe(0)
        const overflow = () => document.documentElement.scrollWidth - innerWidth
        await expect.poll(() => page.evaluate(overflow), { message: what }).toBeLessThanOrEqual(0)
      }
    })
})
