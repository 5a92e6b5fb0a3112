import { describe, expect, test } from 'vitest'
import { searchAnswer } from './search-page.ts'
import { useSite } from './site.ts'

const site = useSite()

/** Lines of the accessibility tree of the page's main part: role, name, state. */
async function heard(path: string): Promise<string[]> {
  const page = await site.open(path)
  await searchAnswer(page)
  const tree = await page.locator('main').ariaSnapshot()
  return tree.split('\n').map((line) => line.trim().replace(/^- /, ''))
}

/** Positions of lines in the tree, in the given order; each is searched after the one before. */
function inOrder(lines: readonly string[], wanted: readonly RegExp[]): number[] {
  let from = 0
  return wanted.map((pattern) => {
    const at = lines.findIndex((line, index) => index >= from && pattern.test(line))
    from = at + 1
    return at
  })
}

describe('the search for a screen reader', () => {
  test('is a form, a message, hits under their documents, and filters after them', async () => {
    const lines = await heard('search/?q=責任追究')
    const places = inOrder(lines, [
      /^heading "檢索" \[level=1\]/,
      /^search "全文檢索"/,
      /^searchbox "檢索全部條文": 責任追究/,
      /^button "檢索"/,
      /^status: 在 3 份文件中找到 4 處。/,
      /^heading "中央 中共中央國務院關於推進安全生產領域改革發展的意見 2 處" \[level=2\]/,
      /^list:/,
      /^listitem:/,
      /^heading "二（八） 嚴格責任追究制度" \[level=3\]/,
      /^link "二（八） 嚴格責任追究制度"/,
      /^heading "區縣 .+ 1 處" \[level=2\]/,
      /^group "篩選與顯示"/,
      /^button "全部 4" \[pressed\]/,
      /^button "中央 2"$/,
      /^button "摘錄" \[pressed\]/,
      /^region "怎樣查"/,
    ])
    expect(places, lines.join('\n')).not.toContain(-1)
  })

  test('announces an answer to a reference before it is reached, and not 0 results', async () => {
    for (const query of ['第八條', '中發〔2016〕32號第（八）項']) {
      const lines = await heard(`search/?q=${query}`)
      const places = inOrder(lines, [
        new RegExp(`^status: 「${query}」所指如下。$`),
        /^heading "二（八） 嚴格責任追究制度" \[level=2\]/,
        /^button "複製鏈接"/,
        /^link "打開"/,
      ])
      expect(places, lines.join('\n')).not.toContain(-1)
      expect(lines.some((line) => /^button "全部|找到 0|不含/.test(line))).toBe(false)
    }
  })

  test('reports in words that there are no results, and has no empty list', async () => {
    const lines = await heard('search/?q=量子糾纏')
    expect(lines.filter((line) => line.startsWith('status: '))).toEqual([
      expect.stringContaining('不含「量子糾纏」'),
    ])
    expect(lines).not.toContain('list:')
  })

  test('has a concordance as a table with the place first and sortable headers', async () => {
    const lines = await heard('search/?q=責任追究&view=kwic')
    const places = inOrder(lines, [
      /^table/,
      /^columnheader "[^"]*出處|^columnheader/,
      /^button /,
      /^row /,
      /^cell "中央.*二（八）/,
    ])
    expect(places, lines.join('\n')).not.toContain(-1)
  })

  test('announces each result in the same live region, which is busy while counting', async () => {
    const page = await site.open('search/?q=責任追究')
    const status = page.getByRole('status').first()
    await searchAnswer(page)
    await status.evaluate((element) => element.setAttribute('data-same', ''))
    await page.getByRole('searchbox').fill('一票否決')
    await expect.poll(() => status.innerText()).not.toContain('找到 4 處')
    await searchAnswer(page)
    await expect.poll(() => status.getAttribute('data-same')).toBe('')
    await expect.poll(() => status.getAttribute('aria-live')).toBe('polite')
  })

  test('has suggestions as a list of a combobox, with their number', async () => {
    const page = await site.open('central/')
    await page.getByRole('searchbox').fill('責任')
    const list = page.getByRole('listbox')
    await list.waitFor()
    await expect.poll(() => page.getByRole('combobox').getAttribute('aria-expanded')).toBe('true')
    await expect.poll(() => list.getByRole('group').count()).toBeGreaterThan(1)
    await page.keyboard.press('ArrowDown')
    const active = await page.getByRole('combobox').getAttribute('aria-activedescendant')
    await expect
      .poll(() => page.locator(`[id="${active}"]`).getAttribute('aria-selected'))
      .toBe('true')
    await expect.poll(() => page.locator('[data-suggestions-status]').innerText()).toMatch(/\d/)
  })
})
