import { describe, expect, test } from 'vitest'
import { PAGE_TYPES, ROOTS } from './pages.ts'
import { useSite, visibleText } from './site.ts'

const site = useSite()
const off = { javaScriptEnabled: false }

/** What a reader must find on a page of each type, in each script. */
const EXPECTED = {
  home: [
    ['安全生產工作實施意見', '中共中央國務院關於推進安全生產領域改革發展的意見', '村'],
    ['安全生产工作实施意见', '中共中央国务院关于推进安全生产领域改革发展的意见', '村'],
  ],
  document: [
    ['（八）', '嚴格責任追究制度', '實行黨政領導幹部任期安全生產責任制'],
    ['（八）', '严格责任追究制度', '实行党政领导干部任期安全生产责任制'],
  ],
  published: [
    ['(八)嚴格責任追究制度', '以下與來源網頁逐字相同'],
    ['(八)嚴格責任追究制度', '以下与来源网页逐字相同'],
  ],
  clause: [
    ['第（八）項', '嚴格責任追究制度', '依法依規追責', '責任追究', 'GB/T 7714'],
    ['第（八）项', '严格责任追究制度', '依法依规追责', '责任追究', 'GB/T 7714'],
  ],
  principles: [
    ['責任追究', '中央'],
    ['责任追究', '中央'],
  ],
  principle: [
    ['責任追究', '嚴格責任追究制度', '中共中央國務院關於推進安全生產領域改革發展的意見'],
    ['责任追究', '严格责任追究制度'],
  ],
  about: [['關於'], ['关于']],
  provenance: [
    ['文本來源與校訂', 'SHA-256', '000_d7f0d4d3f7a011ab.txt', '蔘'],
    ['文本来源与校订', 'SHA-256', '蔘'],
  ],
  search: [
    ['檢索要用 JavaScript', '從文件目錄進入'],
    ['检索要用 JavaScript', '从文件目录进入'],
  ],
  cite: [
    ['這一頁要用 JavaScript', '從文件目錄找到條文'],
    ['这一页要用 JavaScript', '从文件目录找到条文'],
  ],
} as const

describe('with JavaScript off', () => {
  for (const [type, path] of Object.entries(PAGE_TYPES) as [keyof typeof EXPECTED, string][])
    for (const [index, root] of Object.values(ROOTS).entries())
      test(`the page ${root}${path} can be read`, async () => {
        const page = await site.open(root + path, off)
        const text = await visibleText(page)
        for (const words of EXPECTED[type]?.[index] ?? []) expect(text).toContain(words)
        await expect.poll(() => page.locator('h1').count()).toBe(1)
      })

  test('an unknown address explains itself and has further links', async () => {
    const page = await site.open('central/9-99/', off)
    await expect.poll(() => visibleText(page)).toContain('找不到這一頁')
    await page.getByRole('link', { name: '全部文件' }).click()
    await expect.poll(() => page.locator('h1').innerText()).toContain('政策文件')
  })

  test('no control without function is shown', async () => {
    for (const path of [PAGE_TYPES.document, PAGE_TYPES.clause, PAGE_TYPES.search]) {
      const page = await site.open(path, off)
      await expect.poll(() => page.locator('button[data-copy]:visible').count()).toBe(0)
      await expect.poll(() => page.locator('[data-highlight-bar]:visible').count()).toBe(0)
      await expect
        .poll(() => page.locator('[data-more]:visible, [data-retry]:visible').count())
        .toBe(0)
    }
  })

  test('a clause is reached from home by links alone, and its neighbours from it', async () => {
    const page = await site.open('', off)
    await page.getByRole('link', { name: '中共中央國務院關於推進' }).first().click()
    await page.locator('[data-clause="central/2-8"] a.num').first().click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/central/2-8/')
    await expect.poll(() => page.locator('h1').innerText()).toContain('嚴格責任追究制度')
    await page.locator('a[rel="next"]').first().click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/central/3/')
  })

  test('a corrected reading shows the published one, at one tap', async () => {
    const page = await site.open('district/', { ...off, viewport: { width: 390, height: 844 } })
    const mark = page.locator('a.corr').first()
    const shown = page.locator(`[id="${(await mark.getAttribute('href'))?.slice(1)}"]`)
    await expect.poll(() => shown.isVisible()).toBe(false)
    await mark.click()
    await expect.poll(() => shown.isVisible()).toBe(true)
  })

  test('the text as published is one link away and has the words of the page', async () => {
    const page = await site.open('district/', off)
    await page.locator('a[data-reading="published"]').click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/district/published/')
    await expect.poll(() => page.locator('article').innerText()).toContain('蔘加')
  })
})
