import { expect, test } from 'vitest'
import { paragraph, sampleDocx } from '../src/import/sample-docx.ts'
import { useSite, visibleText } from './site.ts'

const site = useSite()

const DRAFT =
  '中發〔2016〕32號第（四）項要求“堅持黨政同責、一崗單責、齊抓共管”。《刑法》第一百三十四條另有規定。'

test('a pasted draft is checked, each citation with its verdict and a link to the place', async () => {
  const page = await site.open('/audit/')
  await page.locator('textarea').fill(DRAFT)
  await page.locator('form.check button').click()
  const items = page.locator('[data-audit-result] [data-audit]')
  await items.first().waitFor()
  await expect
    .poll(() => items.evaluateAll((all) => all.map((one) => one.getAttribute('data-audit'))))
    .toEqual(['right', 'right', 'altered', 'not-in-corpus'])
  await expect.poll(() => items.nth(2).innerText()).toContain('文稿作「單」，原文作「雙」')
  await expect.poll(() => visibleText(page)).toContain('對照的是本庫 3 份文件、58 條')
  await expect.poll(() => page.locator('textarea').inputValue()).toBe(DRAFT)
  await items.nth(0).locator('a').click()
  await page.waitForURL(/\/central\/#2-4$/)
})

test('a Word file is read in the browser and checked; an invalid one is reported in one line', async () => {
  const page = await site.open('/zh-hans/audit/')
  const buffer = Buffer.from(sampleDocx(paragraph(DRAFT)))
  const mimeType = 'application/octet-stream'
  await page.locator('input[type="file"]').setInputFiles({ name: 'draft.docx', mimeType, buffer })
  await page.locator('[data-audit="altered"]').waitFor()
  await expect.poll(() => page.locator('textarea').inputValue()).toContain('一崗單責')
  const broken = { name: 'draft.docx', mimeType, buffer: Buffer.from('PK no zip') }
  await page.locator('input[type="file"]').setInputFiles(broken)
  await expect.poll(() => page.locator('[data-audit-result]').innerText()).toContain('读不出文字')
})

test('a draft with more quotations than a page can show is reported in one line', async () => {
  const page = await site.open('/audit/')
  await page.locator('textarea').fill('“鯨魚”'.repeat(20_001))
  await page.locator('form.check button').click()
  await expect
    .poll(() => page.locator('[data-audit-result]').innerText())
    .toBe('文稿的出處和引文超過 20000 處，請分成幾部分核對。')
})

test('without JavaScript the page refers to the command', async () => {
  const page = await site.open('/audit/', { javaScriptEnabled: false })
  await expect.poll(() => visibleText(page)).toContain('npx clausary audit FILE')
  await expect.poll(() => page.locator('form.check').isVisible()).toBe(false)
})

test('the page of files for programs links to existing files', async () => {
  const page = await site.open('/openapi/')
  const hrefs = await page
    .locator('table a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  const files = hrefs.filter((href) => href !== null && !href.startsWith('#'))
  expect(files.length).toBeGreaterThan(8)
  for (const href of ['/openapi.json', '/llms.txt', ...files])
    expect([href, (await page.request.get(String(href))).status()]).toEqual([href, 200])
  const description = await (await page.request.get('/openapi.json')).json()
  expect(description.openapi).toMatch(/^3\.1\./)
})
