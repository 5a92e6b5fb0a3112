import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { attribute, pagesOf } from '../src/built/built-pages.ts'
import { useSite, visibleText } from './site.ts'

const site = useSite()
const off = { javaScriptEnabled: false }

describe('a text with a missing part', () => {
  const missing = /不全[：，]存（一）至（十五）[，,]缺（十六）至（三十）/

  for (const path of ['', 'central/', 'central/2-8/', 'zh-hans/central/', 'zh-hans/central/2-8/'])
    test(`is marked as incomplete in sight on /${path}`, async () => {
      const page = await site.open(path, off)
      expect(await visibleText(page)).toMatch(missing)
    })

  for (const path of ['central/', 'central/2-8/'])
    test(`is marked as incomplete where /${path} is cited`, async () => {
      const page = await site.open(path, off)
      const note = page.locator('.cite .incomplete')
      await expect.poll(() => note.innerText()).toMatch(/所引文本不全：存（一）至（十五）/)
    })

  test('is the only text marked so', async () => {
    for (const path of ['district/', 'village/'])
      expect(await visibleText(await site.open(path, off))).not.toContain('不全')
  })
})

test('a document is described by its own units and a date in Chinese format', async () => {
  const page = await site.open('central/', off)
  const said = await page.locator('meta[name="description"]').getAttribute('content')
  expect(said).toContain('2016年12月9日）：全文 4 部分 15 項')
})

test('the menu names each page once, by its function', async () => {
  const page = await site.open('central/', off)
  const links = page.locator('header nav a')
  await expect.poll(() => links.allInnerTexts()).toEqual(['文件', '原則', '核對引文'])
})

test('the site uses one spelling of 甚麼 and does not call a certainty 把握', async () => {
  const pages = await Array.fromAsync(pagesOf(inject('dist')))
  expect(pages.length).toBeGreaterThan(100)
  const found = pages.flatMap(({ file, html }) =>
    (html.match(/什麼|把握 ?\d+%|逐處對齊/g) ?? []).map((words) => `${file}: ${words}`),
  )
  expect(found).toEqual([])
})

test('adjacent links are separated by more than a space', async () => {
  const page = await site.open('cite/')
  const gaps = await page.locator('.samples:visible > a + a').evaluateAll((links) =>
    links.map((link) => {
      const before = link.previousElementSibling?.getBoundingClientRect()
      const here = link.getBoundingClientRect()
      return before && before.top === here.top ? here.left - before.right : Number.POSITIVE_INFINITY
    }),
  )
  expect(gaps.length).toBeGreaterThan(0)
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(12)
})

test('every page of a clause shows its address as a seal of a few characters', async () => {
  const pages = (await Array.fromAsync(pagesOf(inject('dist')))).filter(({ elements }) =>
    elements.some((element) => attribute(element, 'className')?.includes('clause-page')),
  )
  expect(pages.length).toBeGreaterThan(50)
  const without = pages.filter(
    ({ elements }) =>
      !elements.some((one) => attribute(one, 'className')?.split(' ').includes('seal')),
  )
  expect(without.map(({ file }) => file)).toEqual([])
})

test('no Simplified page says that a thing equals itself', () => {
  const root = join(inject('dist'), 'zh-hans')
  const pages = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const pairs = (path: string) => {
    const text = readFileSync(join(root, path), 'utf8').replace(/<[^>]*>/g, '')
    return [...text.matchAll(/[「“]([^」”]+)[」”][與与和][「“]([^」”]+)[」”]/gu)]
  }
  expect(pairs('about/index.html').length).toBeGreaterThan(0)
  for (const path of pages.filter((name) => name.endsWith('.html')))
    for (const [, one, other] of pairs(path)) expect(one, path).not.toBe(other)
})
