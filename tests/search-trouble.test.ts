import { describe, expect, test } from 'vitest'
import { enlarge, foundClauses, searchAnswer } from './search-page.ts'
import { useSite, visibleText } from './site.ts'

const site = useSite()

describe('if nothing can be found', () => {
  test('a query without a result shows suggestions', async () => {
    const page = await site.open('search/?q=量子糾纏')
    await expect.poll(() => searchAnswer(page)).toContain('都不含「量子糾纏」')
    await expect.poll(() => page.locator('[data-hit-count]').innerText()).toBe('0')
    await expect.poll(() => page.locator('[data-hit]').count()).toBe(0)
  })

  test('an unknown level in the address is named, with the existing ones', async () => {
    const page = await site.open('search/?q=安全&level=火星')
    await expect.poll(() => searchAnswer(page)).toMatch(/^本庫沒有叫「火星」的層級；有：中央、/)
  })

  test('an index that fails to load is reported and can be retried', async () => {
    const page = await site.open('search/')
    await enlarge(page)
    await page.route('**/pagefind/**', (route) => route.abort())
    await page.goto('search/?q=責任追究')
    await expect.poll(() => searchAnswer(page)).toMatch(/請重試|重試/)
    await expect.poll(() => page.locator('[data-hit]').count()).toBe(0)
    await page.unroute('**/pagefind/**')
    await page.locator('[data-retry]').click()
    await expect.poll(() => foundClauses(page)).toContain('central/2-8')
  })

  test('a part of the index that is missing is never shown as fewer results', async () => {
    const page = await site.open('search/')
    await page.route('**/search/**/*.json', (route) => route.fulfill({ status: 404, body: '' }))
    await page.goto('search/?q=責任追究')
    await expect.poll(() => searchAnswer(page)).toMatch(/失敗|重試|重新載入/)
    await expect.poll(() => page.locator('[data-hit]').count()).toBe(0)
  })

  test('without JavaScript the page describes alternatives', async () => {
    const page = await site.open('zh-hans/search/?q=责任追究', { javaScriptEnabled: false })
    await expect.poll(() => visibleText(page)).toContain('检索要用 JavaScript')
    await page.getByRole('link', { name: '从文件目录进入' }).click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/zh-hans/')
  })
})

const HOSTILE = {
  'punctuation only': '，。！？——“”（）',
  'half-width punctuation': '"()-:;*?\\',
  '500 characters': '安全生產'.repeat(125),
  'a script element': '<script>alert(1)</script>',
  'an element with a handler': '<img src=x onerror=alert(1)>',
  'a lone percent sign': '%',
  'half an escape': '%E5%',
  'an unpaired surrogate': '安\ud842全',
  'a control character': '安\u0000全',
  'unbalanced brackets and quotes': '((("安全',
  'a prototype key': '__proto__',
} as const

describe('a malicious query', () => {
  for (const [what, query] of Object.entries(HOSTILE))
    test(`is answered like any other: ${what}`, async () => {
      const page = await site.open('search/')
      let asked = false
      page.on('dialog', (dialog) => {
        asked = true
        return dialog.dismiss()
      })
      await page.locator('[data-search] input').evaluate((input, text) => {
        ;(input as HTMLInputElement).value = text
      }, query)
      await page.locator('[data-search] button[type="submit"]').click()
      const answer = await searchAnswer(page)
      expect(answer.length).toBeGreaterThan(0)
      expect(answer).not.toMatch(/無法|失敗/)
      await expect
        .poll(() => page.locator('[data-search] img, [data-search] script').count())
        .toBe(0)
      expect(asked).toBe(false)
    })

  test('may be half-escaped in the address', async () => {
    const page = await site.open('search/?q=%E5%')
    await expect.poll(async () => (await searchAnswer(page)).length).toBeGreaterThan(0)
  })

  test('is shown as it was typed, as text', async () => {
    const page = await site.open(`search/?q=${encodeURIComponent('<b>安</b>')}`)
    await searchAnswer(page)
    await expect
      .poll(() => page.locator('[data-search] input[name="q"]').inputValue())
      .toBe('<b>安</b>')
    await expect.poll(() => page.locator('[data-search] b').count()).toBe(0)
  })

  test('in the address of a document page marks nothing and has no effect', async () => {
    const page = await site.open(`central/?q=${encodeURIComponent('<script>')}#2-8`)
    await expect.poll(() => page.locator('mark').count()).toBe(0)
    await expect.poll(() => page.locator('[id="2-8"]').innerText()).toContain('嚴格責任追究制度')
  })
})

describe('a result too large to count', () => {
  /** Every document is a megabyte. */
  async function openLarge(path: string) {
    const page = await site.open('search/')
    await enlarge(page, 10_000)
    await page.goto(path)
    return page
  }

  test('is reported as a minimum, also in the facets, and counted on request', async () => {
    const page = await openLarge('search/?q=生')
    await expect
      .poll(() => searchAnswer(page))
      .toMatch(/^共 3 份文件，已找到至少 \d+ 處，尚未計完。$/)
    await expect.poll(() => page.locator('[data-hit-count]').innerText()).toMatch(/^\d+\+$/)
    const count = await page.locator('[data-hit-count]').innerText()
    const facets = page.locator('[data-facet-count]')
    await expect.poll(() => facets.count()).toBeGreaterThan(0)
    await expect
      .poll(async () => (await facets.allInnerTexts()).every((text) => text.endsWith('+')))
      .toBe(true)
    await page.locator('[data-count-all]').click()
    await expect.poll(() => page.locator('[data-hit-count]').innerText()).toMatch(/^\d+$/)
    const all = Number(await page.locator('[data-hit-count]').innerText())
    expect(all).toBeGreaterThan(Number.parseInt(count, 10))
    await expect.poll(() => page.locator('[data-facet-count]').allInnerTexts()).not.toContain(count)
    await expect.poll(() => page.locator('[data-count-all]').isVisible()).toBe(false)
    await page.locator('button[data-view="kwic"]').click()
    await page.locator('[data-kwic]').waitFor()
    await expect.poll(() => page.locator('[data-hit-count]').innerText()).toBe(String(all))
  })
})
