import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, inject, test } from 'vitest'
import { useSite } from './site.ts'

const site = useSite()

/**
 * Texts of the pages of a print, without white space and with ideographs instead of the radicals in
 * the PDF.
 */
async function printed(path: string, format?: 'Letter') {
  const page = await site.open(path)
  const sheet = format ? { format } : { preferCSSPageSize: true }
  const data = new Uint8Array(await page.pdf({ ...sheet, printBackground: true }))
  const pdf = await getDocument({ data, useSystemFonts: false, verbosity: 0 }).promise
  const pages = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const one = await pdf.getPage(number)
    const { items } = await one.getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    const [, , width = 0, height = 0] = one.view
    pages.push({ text: text.normalize('NFKC').replace(/\s+/g, ''), width, height })
  }
  await pdf.cleanup()
  return pages
}

describe('a print', () => {
  for (const [path, least, most] of [
    ['village/', 2, 3],
    ['central/', 8, 14],
    ['principles/accountability/', 3, 9],
    ['compare/central/district/', 8, 20],
    ['central/2-8/', 1, 8],
    ['principles/', 5, 12],
  ] as const)
    test(`of /${path} is on A4, numbered, with its address at the foot of every page`, async () => {
      const pages = await printed(path)
      expect(pages.length).toBeGreaterThanOrEqual(least)
      expect(pages.length).toBeLessThanOrEqual(most)
      for (const [at, { text, width, height }] of pages.entries()) {
        expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
        expect(text).toContain(`—${at + 1}—`)
        expect(text).toContain('非原件')
        expect(text).toContain(`clausary.example/${path}`)
      }
      // No page may contain only a heading or a line or two, besides the foot of every page.
      for (const { text } of pages) expect(text.length).toBeGreaterThan(100)
    })

  test('on Letter fits too', async () => {
    const pages = await printed('village/', 'Letter')
    expect(pages.length).toBeLessThanOrEqual(4)
    expect(Math.round(pages[0]?.width ?? 0)).toBe(612)
  })

  test('of a text has every note below its clause, with the number of its word', async () => {
    const all = (await printed('village/')).map(({ text }) => text).join('')
    expect(all).not.toContain('校記')
    const [, number] = /安全生產\[(\d+)\]有人管/.exec(all) ?? []
    expect(all).toContain(`[${number}]安全生產原樣作「俺其實從」`)
    const at = (words: string) => all.indexOf(words)
    expect(at('原樣作「俺其實從」')).toBeGreaterThan(at('形成齊抓共管的局面'))
    expect(at('原樣作「俺其實從」')).toBeLessThan(at('落實措施和強化管理責任'))
    const numbers = [...all.matchAll(/\[(\d+)\]/g)].map(([, one]) => Number(one))
    const last = Math.max(...numbers)
    expect(last).toBeGreaterThan(10)
    // Each once in the text and once before its note.
    for (let number = 1; number <= last; number++)
      expect(numbers.filter((one) => one === number)).toHaveLength(2)
  })

  for (const path of ['central/', 'district/', 'compare/central/district/'])
    test(`of /${path} ends no page with a heading`, async () => {
      for (const { text } of await printed(path)) {
        const body = text.slice(0, text.search(/(中共中央|南京市|中央與)[^。]*?https:/))
        expect(body).not.toMatch(/[一二三四五六]、[^，。；：]{2,20}$|強度[\d.]+(中央|區縣)*$/)
      }
    })

  test('of a clause has only the names of collapsed sections', async () => {
    expect((await printed('district/2-1/')).length).toBeLessThanOrEqual(8)
  })

  test('has the address as a QR code', async () => {
    const page = await site.open('village/')
    await page.emulateMedia({ media: 'print' })
    const code = page.locator('.colophon img')
    await code.scrollIntoViewIfNeeded()
    await expect
      .poll(() => code.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0)
    const svg = readFileSync(join(inject('dist'), 'village/qr.svg'), 'utf8')
    expect(svg).toMatch(/^<svg /)
  })

  for (const path of ['central/2-8/', 'compare/central/district/', 'principles/'])
    test(`of /${path} has its address as a QR code in the page`, async () => {
      const page = await site.open(path)
      await page.emulateMedia({ media: 'print' })
      const box = await page.locator('.colophon svg').boundingBox()
      expect(box?.width).toBeGreaterThan(50)
      await expect.poll(() => page.locator('.colophon svg path').count()).toBe(2)
    })

  test('of a principle has the context of its words', async () => {
    const [first] = await printed('principles/accountability/')
    expect(first?.text).toContain('制度。實行')
  })

  test('of a comparison has both texts side by side and no controls', async () => {
    const page = await site.open('compare/central/district/')
    await page.emulateMedia({ media: 'print' })
    const columns = await page
      .locator('.pair .cols')
      .first()
      .evaluate((row) => getComputedStyle(row).gridTemplateColumns.split(' ').length)
    expect(columns).toBe(2)
    await expect
      .poll(() => page.locator('summary:visible, input:visible, button:visible').count())
      .toBe(0)
  })

  test('loads nothing extra for readers on a screen', async () => {
    const page = await site.open('')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto('village/', { waitUntil: 'networkidle' })
    expect(asked.filter((url) => url.endsWith('qr.svg'))).toEqual([])
  })
})
