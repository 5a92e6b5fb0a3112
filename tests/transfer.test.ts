import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readPage } from '../src/built/built-pages.ts'
import { readingSize } from '../src/built/page-rules.ts'
import { ALL_PAGES } from './pages.ts'
import { enlarge, foundClauses, searchAnswer } from './search-page.ts'
import { type ServedFolder, serveFolder } from './serve-folder.ts'
import { useSite } from './site.ts'

let server: ServedFolder
beforeAll(async () => {
  server = await serveFolder(inject('dist'))
})
afterAll(() => server.close())
const site = useSite(() => server.url)

const KB = 1024
const sent = () => server.answers.reduce((sum, { bytes }) => sum + bytes, 0)
const ending = (...ends: string[]) =>
  server.answers.filter(({ path }) => ends.some((end) => path.endsWith(end)))

describe('the download size of pages', () => {
  test('a first search, with everything it loads, stays under 140 KB', async () => {
    const page = await site.open('search/')
    await enlarge(page)
    server.forget()
    await page.goto('search/?q=責任追究')
    await expect.poll(() => foundClauses(page)).toContain('central/2-8')
    // What the test itself requested again in order to enlarge the texts does not count.
    const files = new Map(server.answers.map(({ path, bytes }) => [path, bytes]))
    const all = [...files.values()].reduce((sum, bytes) => sum + bytes, 0)
    process.stdout.write(`first search with the index: ${(all / KB).toFixed(1)} KB\n`)
    expect([...files.keys()].join()).toContain('/pagefind/index/')
    expect(all, JSON.stringify([...files], null, 1)).toBeLessThanOrEqual(140 * KB)
    expect(server.answers.filter(({ status }) => status !== 200)).toEqual([])
  })

  test('a site whose texts are smaller than the index’s program is searched in 80 KB, without it', async () => {
    server.forget()
    const page = await site.open('search/?q=責任追究')
    await expect.poll(() => foundClauses(page)).toContain('central/2-8')
    expect(server.answers.filter(({ path }) => path.includes('/pagefind/'))).toEqual([])
    process.stdout.write(`first search without it: ${(sent() / KB).toFixed(1)} KB\n`)
    expect(sent()).toBeLessThanOrEqual(80 * KB)
  })

  test('a first search requests eight scripts at most, each file once, and the manifest ahead of them', async () => {
    server.forget()
    const page = await site.open('search/?q=責任追究')
    await searchAnswer(page)
    const paths = server.answers.map(({ path }) => path)
    expect(paths.length).toBe(new Set(paths).size)
    const scripts = paths.filter((path) => path.endsWith('.js'))
    expect(scripts.length).toBeLessThanOrEqual(8)
    const shared = scripts.findIndex((path) => path.includes('/fold.'))
    expect(paths.indexOf('/search/manifest.json')).toBeLessThan(
      paths.indexOf(scripts[shared] ?? ''),
    )
  })

  test('a document is read with its page and style sheets, under 20 KB, without JavaScript', async () => {
    server.forget()
    await site.open('central/', { javaScriptEnabled: false })
    const dist = inject('dist')
    const html = await readFile(join(dist, 'central/index.html'), 'utf8')
    const read = readingSize(readPage('central/index.html', html), (href) =>
      readFileSync(join(dist, href)),
    )
    process.stdout.write(`document page and styles: ${(read / KB).toFixed(1)} KB\n`)
    expect(read).toBeLessThanOrEqual(20 * KB)
    expect(ending('.js')).toEqual([])
  })

  test('reading with JavaScript loads nothing of the search, and no more than 8 KB', async () => {
    server.forget()
    const page = await site.open('central/')
    await page.waitForLoadState('networkidle')
    expect(server.answers.filter(({ path }) => /pagefind|fold|search/.test(path))).toEqual([])
    const scripts = ending('.js').reduce((sum, { bytes }) => sum + bytes, 0)
    process.stdout.write(`scripts of a document page: ${(scripts / KB).toFixed(1)} KB\n`)
    expect(scripts).toBeGreaterThan(4 * KB)
    expect(scripts).toBeLessThanOrEqual(8 * KB)
  })
})

describe('no page requests more than the site has', () => {
  for (const path of ALL_PAGES)
    test(`/${path}: every requested file exists`, async () => {
      server.forget()
      const page = await site.open(path)
      await page.waitForLoadState('networkidle')
      const missing = server.answers.filter(({ status }) => status !== 200).map((a) => a.path)
      expect(missing).toEqual(path === 'nowhere/' ? ['/nowhere/'] : [])
    })

  test('the policy holds while a search runs', async () => {
    const page = await site.open('zh-hans/search/?q=安全')
    await searchAnswer(page)
    await expect.poll(() => page.locator('[data-hit]').count()).toBeGreaterThan(10)
  })
})
