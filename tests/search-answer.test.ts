import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { foundClauses, searchAnswer } from './search-page.ts'
import { useSite, visibleText } from './site.ts'

const site = useSite()
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] }
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

describe('a reference', () => {
  for (const query of ['中發〔2016〕32號第（八）項', '中发[2016]32号第八条', 'central/2-8'])
    test(`${query} is answered by its clause, opened, and not by 0 results`, async () => {
      const page = await site.open(`search/?q=${encodeURIComponent(query)}`)
      const answer = page.locator('.answer')
      await answer.waitFor()
      await expect.poll(() => answer.innerText()).toContain('嚴格責任追究制度')
      await expect.poll(() => answer.innerText()).toContain('盡職照單免責、失職照單問責')
      await expect.poll(() => visibleText(page)).not.toMatch(/^0$|都不含/mu)
      await answer.locator('h2 a').focus()
      await page.keyboard.press('Enter')
      await page.waitForURL('**/central/#2-8')
    })

  test('of a document opens the document', async () => {
    const page = await site.open('search/?q=中发〔2016〕32号')
    const answer = page.locator('.answer h2')
    await answer.waitFor()
    await expect.poll(() => answer.innerText()).toContain('中共中央國務院關於推進')
  })

  test('is opened by Enter, on the search page and from the box of any other page', async () => {
    const page = await site.open('search/')
    await page.locator('[data-search] input').pressSequentially('中發〔2016〕32號第（八）項')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/central/#2-8')
    await page.goto('village/')
    await page.keyboard.press('/')
    await page.keyboard.type('中發〔2016〕32號第（八）項')
    await page.locator('[role="option"][aria-selected="true"]').waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/central/#2-8')
  })
})

test('a reference typed into the box of the home page is opened by Enter, and back returns home', async () => {
  const page = await site.open('')
  const home = page.url()
  await page.keyboard.press('/')
  await page.keyboard.insertText('中發〔2016〕32號第（八）項')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/central/#2-8')
  await page.goBack()
  await page.waitForURL(home)
})

test('a link to a reference in the search shows it there', async () => {
  const page = await site.open('search/?q=中發〔2016〕32號第（八）項')
  await page.locator('.answer').waitFor()
  expect(new URL(page.url()).pathname).toBe('/search/')
})

describe('a pasted passage', () => {
  const passage = '对被追究刑事责任的生产经营者依法实施相应的职业禁入'
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1280, height: 900 },
  ])
    test(`is answered by its clause, opened, with the passage marked, at ${viewport.width} px`, async () => {
      const page = await site.open(`search/?q=${passage}`, { viewport, ...CLIPBOARD })
      const answer = page.locator('.answer')
      await answer.waitFor()
      await expect
        .poll(() => answer.locator('mark').allInnerTexts())
        .toEqual(['對被追究刑事責任的生產經營者依法實施相應的職業禁入'])
      await expect.poll(() => answer.innerText()).toContain('盡職照單免責、失職照單問責')
      await expect.poll(() => page.locator('[data-preview]').isVisible()).toBe(false)
      await answer.getByText('複製鏈接').click()
      await expect.poll(() => copied(page)).toMatch(/\/central\/2-8\/$/)
      await answer.getByText('逐字核對').click()
      await page.waitForURL('**/cite/?check=*')
    })

  test('is replaced by the next query', async () => {
    const page = await site.open(`search/?q=${passage}`)
    await page.locator('.answer').waitFor()
    await page.locator('[data-search] input').fill('一票否決')
    await expect.poll(() => page.locator('.answer').isVisible()).toBe(false)
  })
})

describe('suggestions while typing', () => {
  test('are in groups, with the document of a clause', async () => {
    const page = await site.open('village/')
    await page.keyboard.press('/')
    await page.keyboard.type('責任追究')
    const groups = page.locator('[data-suggestions] [role="group"]')
    await groups.first().waitFor()
    await expect.poll(() => groups.locator('.group-name').allInnerTexts()).toEqual(['原則', '條文'])
    const clause = page.locator('[role="option"]', { hasText: '二（八）' })
    await expect.poll(() => clause.innerText()).toContain('中共中央國務院關於推進')
  })

  test('include a document by its number', async () => {
    const page = await site.open('village/')
    await page.keyboard.press('/')
    await page.keyboard.type('中發〔2016')
    const document = page.locator('[role="group"]', { hasText: '文件' }).locator('[role="option"]')
    await document.first().waitFor()
    await expect.poll(() => document.first().innerText()).toContain('中共中央國務院關於推進')
  })
})

describe('the keyboard', () => {
  test('copies the address of the second hit with six keys and the query', async () => {
    const page = await site.open('village/', CLIPBOARD)
    await page.keyboard.press('/')
    await page.keyboard.insertText('責任追究')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search/?q=*')
    const [, second] = await foundClauses(page)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('c')
    await expect.poll(() => copied(page)).toMatch(new RegExp(`/${second}/$`))
  })

  test('reaches the hits before the filters', async () => {
    const page = await site.open('search/?q=責任追究')
    await searchAnswer(page)
    const follows = () => {
      const [hit, filters] = ['[data-hit] a', '[data-facets]'].map((one) =>
        document.querySelector(one),
      )
      return hit && filters
        ? hit.compareDocumentPosition(filters) & Node.DOCUMENT_POSITION_FOLLOWING
        : 0
    }
    await expect.poll(() => page.evaluate(follows)).toBeTruthy()
    const isAbove = () => {
      const [filters = 0, hit = 0] = ['[data-facets]', '[data-hit]'].map(
        (one) => document.querySelector(one)?.getBoundingClientRect().top,
      )
      return filters < hit
    }
    await expect.poll(() => page.evaluate(isAbove)).toBe(true)
  })
})

describe('the results', () => {
  test('are in the title of the tab', async () => {
    const page = await site.open('search/?q=責任追究')
    await searchAnswer(page)
    await expect.poll(() => page.title()).toMatch(/^責任追究：檢索/)
  })

  test('can be narrowed to a level and back, with the other levels shown in order', async () => {
    const page = await site.open('search/?q=責任追究')
    await searchAnswer(page)
    const levels = page.locator('[data-facet-line] [data-rank] button')
    const names = async () =>
      (await levels.allInnerTexts()).map((text) => text.replace(/\s*\d+$/, ''))
    await expect.poll(names).toEqual(['中央', '區縣', '村'])
    const before = await levels.allInnerTexts()
    await levels.first().click()
    await page.waitForURL('**level=*')
    await expect.poll(async () => (await foundClauses(page)).length).toBe(2)
    await expect.poll(() => levels.allInnerTexts()).toEqual(before)
    await expect.poll(() => page.locator('[data-search] input').inputValue()).toBe('責任追究')
    await page.locator('[data-all-levels]').click()
    await expect.poll(async () => (await foundClauses(page)).length).toBe(4)
  })

  test('do not repeat a heading', async () => {
    const page = await site.open('search/?q=責任追究')
    await searchAnswer(page)
    const hit = page.locator('[data-clause="central/2-8"]').first()
    await expect.poll(async () => (await hit.innerText()).split('嚴格責任追究制度')).toHaveLength(2)
    await expect.poll(() => hit.locator('h3 mark').innerText()).toBe('責任追究')
  })

  test('only in the text as published are marked, and come first', async () => {
    const page = await site.open('search/?q=蔘加')
    await searchAnswer(page)
    await expect
      .poll(() => page.locator('[data-hit]').first().innerText())
      .toContain('原樣作「蔘加」')
  })

  test('if there are none for a long passage, can be replaced by a check against the texts', async () => {
    const page = await site.open('search/?q=實行黨政領導幹部任期安全生產負責制')
    await searchAnswer(page)
    await page.locator('[data-also] a').click()
    await page.waitForURL('**/cite/?check=*')
    await page.locator('[data-verdict]').waitFor()
  })
})

describe('the concordance', () => {
  test('names a text by its level, if it is the only one of it, also for text before its clauses', async () => {
    const page = await site.open('search/?q=安全&view=kwic')
    await searchAnswer(page)
    const places = await page.locator('td[data-place]').allInnerTexts()
    expect(places.length).toBeGreaterThan(10)
    expect(places.filter((place) => !/^(中央|區縣|村)/.test(place))).toEqual([])
  })

  test('is sorted by the headers of its columns and copied as a table', async () => {
    const page = await site.open('search/?q=責任追究&view=kwic', CLIPBOARD)
    await page.locator('[data-kwic] tbody tr').first().waitFor()
    const places = () => page.locator('[data-kwic] [data-place]').allInnerTexts()
    await expect.poll(async () => (await places())[0]).toMatch(/^中央\s*二（四）$/)
    const before = await places()
    await page.locator('[data-kwic] th button[data-order="left"]').click()
    await page.waitForURL('**order=left')
    await expect.poll(places).not.toEqual(before)
    await expect.poll(() => page.locator('[data-kwic] [aria-sort]').innerText()).toContain('左')
    await page.locator('[data-copy-table]').click()
    await expect.poll(() => copied(page)).toContain('\t責任追究\t')
    const rows = (await copied(page)).split('\n')
    expect(rows).toHaveLength(before.length + 1)
    expect(new Set(rows.map((row) => row.split('\t').length))).toEqual(new Set([7]))
  })

  test('shows the place of every line at 1280 px', async () => {
    const page = await site.open('search/?q=責任追究&view=kwic')
    const place = page.locator('[data-kwic] [data-place] a').first()
    await place.waitFor()
    await expect.poll(async () => (await place.boundingBox())?.x).toBeGreaterThanOrEqual(0)
    const right = async () => {
      const box = await place.boundingBox()
      return box && box.x + box.width
    }
    await expect.poll(right).toBeLessThanOrEqual(400)
  })
})
