import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foundClauses, searchAnswer } from './search-page.ts'
import { type ServedFolder, serveFolder } from './serve-folder.ts'
import { useSite, visibleText } from './site.ts'

const SITE = resolve('tests/editions')
let server: ServedFolder

beforeAll(async () => {
  execFileSync(process.execPath, [resolve('scripts/clausary.ts'), 'build'], {
    cwd: SITE,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  })
  server = await serveFolder(resolve(SITE, 'dist'))
})

afterAll(() => server?.close())

const site = useSite(() => server.url)

describe('the search', () => {
  test('shows former editions below current texts and does not count them with these', async () => {
    const page = await site.open('search/?q=巡查')
    await expect.poll(() => searchAnswer(page)).toBe('在 1 份文件中找到 1 處。')
    await expect
      .poll(() => foundClauses(page))
      .toEqual([
        'covers/art4',
        'covers/art3/@2018-03-01',
        'covers/art4/@2018-03-01',
        'covers/art4/@2021-07-01',
        'covers/art5/@2021-07-01',
      ])
    await expect.poll(() => page.locator('[data-editions-found]').innerText()).toContain('4 處')
  })

  test('links from a former edition to its own text, with the words marked', async () => {
    const page = await site.open('zh-hans/search/?q=每月巡查')
    await expect.poll(() => searchAnswer(page)).toContain('只见于旧版')
    await page.locator('[data-hit] a').first().click()
    await page.waitForURL('**/zh-hans/covers/@2018-03-01/**#art3')
    await expect.poll(() => page.locator('[id="art3"] mark').first().innerText()).toBe('每月巡查')
  })

  test('narrows to a force by its facet', async () => {
    const page = await site.open('search/?q=井蓋')
    await searchAnswer(page)
    await page.locator('[data-facet-toggle]').click()
    const force = page.locator('[data-facet="status"] button')
    await expect.poll(() => force.allInnerTexts()).toEqual(['舊版 11', '現行 5', '已廢止 2'])
    await page.locator('[data-facet="status"] [data-value="repealed"]').click()
    await page.waitForURL(/status/)
    await expect.poll(() => foundClauses(page)).toEqual(['survey-2019/1', 'survey-2019/front'])
    await expect.poll(() => page.locator('[data-editions-found]').count()).toBe(0)
  })
})

describe('a clause whose number changed', () => {
  test('shows what the number meant before, and lists its history', async () => {
    const page = await site.open('covers/art5/')
    const text = await visibleText(page)
    expect(text).toContain('第五條（2021-07-01）今無此條')
    expect(text).toContain('未經人核定')
    expect(text).toMatch(/2021-07-01 版：\s*第六條/)
  })

  test('responds at a number that no current text has', async () => {
    const page = await site.open('covers/art7/')
    await expect.poll(() => visibleText(page)).toContain('第七條（2021-07-01）今為第六條')
  })

  test('is shown as it was cited', async () => {
    const old = await site.open('covers/@2018-03-01/')
    const hash = /[?&]v=([0-9a-f]{8})/.exec((await old.locator('main').innerText()) ?? '')?.[1]
    const page = await site.open(`covers/?v=${hash}`)
    await page.waitForURL(`**/covers/@2018-03-01/?v=${hash}`)
    await expect.poll(() => visibleText(page)).toContain('看現在的文本')
  })
})

describe('an edition', () => {
  test('is the text of any day on which it was in force', async () => {
    const page = await site.open('covers/@2023-05-10/')
    await page.waitForURL('**/covers/@2021-07-01/')
    await expect.poll(() => visibleText(page)).toContain('每週巡查一次')
  })

  test('shows that it is not the current text', async () => {
    const page = await site.open('covers/@2018-03-01/')
    const text = await visibleText(page)
    expect(text).toContain('這是 2018-03-01 版，已由 2021-07-01 版取代')
    await expect
      .poll(() => page.locator('link[rel="canonical"]').getAttribute('href'))
      .toContain('/covers/@2018-03-01/')
  })

  test('is listed with all others and compared with each, without JavaScript', async () => {
    const page = await site.open('covers/editions/', { javaScriptEnabled: false })
    await expect.poll(() => page.locator('main tbody tr').count()).toBe(3)
    await page.getByRole('link', { name: /2018-03-01 版與 2024-05-01 版/ }).click()
    await page.waitForURL('**/covers/compare/2018-03-01..2024-05-01/')
    const marked = page.locator('main')
    await expect.poll(() => marked.locator('del').allInnerTexts()).toContain('五百')
    await expect.poll(() => marked.locator('ins').allInnerTexts()).toContain('一千')
    await expect.poll(() => marked.innerText()).toContain('改號')
  })
})

describe('removed addresses', () => {
  test.each([
    ['survey', 'survey-2019'],
    ['survey/1', 'survey-2019/1'],
  ])('%s leads to where it is now', async (old, now) => {
    const page = await site.open(`${old}/`, { javaScriptEnabled: false })
    await page.waitForURL(`**/${now}/`)
  })

  test.each(['plan', 'plan/2'])('%s says what was there and why it went', async (id) => {
    const page = await site.open(`${id}/`, { javaScriptEnabled: false })
    await expect.poll(() => visibleText(page)).toMatch(/更換[\s\S]*計劃未經批准/)
  })

  test.each(
    ['survey', 'survey/1', 'plan', 'plan/2', 'covers/art7'].flatMap((id) =>
      ['bib', 'ris', 'csl.json', 'json'].map((format) => `${id}.${format}`),
    ),
  )('%s answers as data', async (path) => {
    const response = await fetch(new URL(path, server.url))
    expect(response.status).toBe(200)
    expect((await response.text()).length).toBeGreaterThan(40)
  })
})

test('changes are listed by date and in a feed', async () => {
  const page = await site.open('changes/')
  await expect
    .poll(() => visibleText(page))
    .toMatch(/2024年6月2日.*2024年5月1日.*2021年7月1日.*2020年1月1日/s)
  const feed = await (await fetch(new URL('changes/atom.xml', server.url))).text()
  const changes = feed.match(/<entry><id>[^<]*(?<!\/new)<\/id>/g)
  expect(changes).toHaveLength(5)
})

test('the history of a formulation includes former editions', async () => {
  const page = await site.open('trace/?q=權屬單位')
  const rows = page.locator('[data-trace-result] tbody tr')
  await rows.first().waitFor()
  await expect.poll(() => rows.first().innerText()).toContain('2018年3月1日')
  await expect.poll(() => rows.count()).toBe(5)
  await rows.locator('a').first().click()
  await page.waitForURL('**/covers/@2018-03-01/#art3')
})

test('words that only former editions contain are reported with their edition, in the check of a quotation and of a draft', async () => {
  const words = '井蓋由權屬單位每月巡查一次'
  const page = await site.open('cite/')
  await page.locator('textarea').fill(words)
  await page.locator('[data-check] button').click()
  await page.locator('[data-former]').first().waitFor()
  await expect
    .poll(() => page.locator('[data-verdict]').getAttribute('data-verdict'))
    .toBe('altered')
  await expect
    .poll(() => page.locator('[data-check-result]').innerText())
    .toContain('現行文本沒有這段文字')
  const place = page.locator('[data-former] + ul a').first()
  const path = (await place.getAttribute('href')) ?? ''
  expect(path).toMatch(/\/covers\/art\d\/@20\d\d-/)
  expect((await fetch(new URL(path, server.url))).status).toBe(200)
  await page.goto('audit/')
  await page.locator('textarea').fill(`《某市井蓋管理辦法》規定：“${words}”。`)
  await page.locator('form.check button').click()
  await page.locator('[data-audit="altered"]').waitFor()
  await expect
    .poll(() => page.locator('[data-audit="altered"]').innerText())
    .toMatch(/見於 20\d\d-\d\d-\d\d 的版本/)
})
