import { execFileSync } from 'node:child_process'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { loadDocuments } from '../src/corpus/load-documents.ts'
import { type Document, walkClauses } from '../src/corpus/model.ts'
import { readBlock } from '../src/corpus/reading.ts'
import { searchable } from '../src/script/fold.ts'
import { ROOTS } from './pages.ts'
import { foundClauses, searchAnswer, searchFor } from './search-page.ts'
import { useSite } from './site.ts'

const site = useSite()
let documents: Document[] = []
beforeAll(async () => {
  documents = (await loadDocuments('tests/opinions/content')).value
})

/**
 * What contains the words in either reading, found without an index: clauses, and text outside
 * them; sorted.
 */
function scan(query: string): string[] {
  const { folded } = searchable(query)
  const has = (texts: string[]) => searchable(texts.join('')).folded.includes(folded)
  return documents
    .flatMap((document) =>
      [
        ...[...walkClauses(document.clauses)].map(
          (clause) => [clause.id, [clause.headline, ...clause.paragraphs]] as const,
        ),
        ['front', document.front] as const,
        ['closing', document.closing] as const,
      ]
        .filter(([, blocks]) =>
          (['corrected', 'published'] as const).some((reading) =>
            has(blocks.map((block) => readBlock(block, reading))),
          ),
        )
        .map(([id]) => `${document.id}/${id}`),
    )
    .sort()
}

const SPELLINGS = {
  'either script': ['責任追究', '责任追究'],
  'any variant': ['衞生', '衛生', '卫生'],
  punctuation: ['黨政同責一崗雙責', '黨政同責、一崗雙責', '党政同责，一岗双责'],
  'the published reading': ['俺其實從'],
  'one character': ['社'],
} as const

describe('the same query finds the same clauses', () => {
  for (const [what, queries] of Object.entries(SPELLINGS))
    for (const query of queries)
      test(`whatever the page's script: ${what}, ${query}`, async () => {
        const expected = scan(queries[0])
        expect(expected.length).toBeGreaterThan(0)
        for (const root of Object.values(ROOTS)) {
          const page = await site.open(`${root}search/?q=${encodeURIComponent(query)}`)
          await expect.poll(async () => (await foundClauses(page)).sort()).toEqual(expected)
          await expect
            .poll(() => page.locator('[data-hit-count]').innerText())
            .toBe(`${expected.length}`)
        }
      })

  test('in a terminal and on the page, in the same order', async () => {
    const args = ['scripts/clausary.ts', 'search', '黨政同責', '--json', '--dist', inject('dist')]
    const answer = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as {
      total: number
      clauses: { id: string }[]
    }
    const page = await site.open('search/?q=黨政同責&order=text')
    const found = await foundClauses(page)
    expect(answer.clauses.map(({ id }) => id)).toEqual(found)
    expect(answer.total).toBe(found.length)
  })
})

describe('a hit', () => {
  test('shows number, heading and the marked match, in the script of the page', async () => {
    const page = await site.open('zh-hans/search/?q=責任追究')
    await searchAnswer(page)
    const hit = page.locator('[data-hit][data-clause="central/2-8"]')
    await expect
      .poll(() => hit.locator('a').first().innerText())
      .toContain('（八） 严格责任追究制度')
    await expect.poll(() => hit.locator('mark').first().innerText()).toBe('责任追究')
  })

  test('is under its document', async () => {
    const page = await site.open('search/?q=責任追究')
    await searchAnswer(page)
    const group = page
      .locator('section', { has: page.locator('[data-clause="central/2-8"]') })
      .last()
    await expect.poll(() => group.locator('h2').innerText()).toContain('中共中央國務院關於推進')
  })

  test('links to the clause, where the match is highlighted and in view', async () => {
    const page = await site.open('search/?q=責任追究')
    await searchAnswer(page)
    await page.locator('[data-hit][data-clause="central/2-8"] a').first().click()
    await page.waitForURL('**/central/**#2-8')
    const mark = page.locator('[id="2-8"] mark').first()
    await expect.poll(() => mark.innerText()).toBe('責任追究')
    await expect.poll(() => mark.evaluate(isInWindow)).toBe(true)
  })
})

describe('a match highlighted on arrival', () => {
  test('is in the text as published if only that contains the words', async () => {
    const page = await site.open('search/?q=俺其實從')
    await searchAnswer(page)
    await page.locator('[data-hit] a').first().click()
    await page.waitForURL('**/published/?q=*#*')
    await expect.poll(() => page.locator('mark').allInnerTexts()).toEqual(['俺其實從'])
    await expect.poll(() => page.locator('[data-highlight-bar]').isVisible()).toBe(true)
  })

  test('is in the text of the clause only, not in its principles or buttons', async () => {
    const page = await site.open('central/?q=責任追究#2-8')
    const clause = page.locator('[id="2-8"]')
    await clause.locator('mark').first().waitFor()
    const outside = page.locator('mark:not([id="2-8"] mark)')
    await expect.poll(() => outside.count()).toBe(0)
    await expect.poll(() => clause.locator('.tools mark').count()).toBe(0)
  })
})

describe('the search box', () => {
  test('is focused by / on every page, and the letter does not go into it', async () => {
    for (const path of ['', 'central/', 'central/2-8/', 'principles/', 'zh-hans/about/']) {
      const page = await site.open(path)
      await page.keyboard.press('/')
      const box = page.locator('input[name="q"]:focus')
      await expect.poll(() => box.count()).toBe(1)
      await expect.poll(() => box.inputValue()).toBe('')
    }
  })

  test('does not react to / in a text field', async () => {
    const page = await site.open('search/')
    const box = page.locator('[data-search] input[name="q"]')
    await box.focus()
    await page.keyboard.type('1/2')
    await expect.poll(() => box.inputValue()).toBe('1/2')
  })

  test('opens the search page in the script of the page', async () => {
    const page = await site.open('zh-hans/central/')
    await page.locator('header form[role="search"] input').fill('责任追究')
    await page.locator('header form[role="search"] button[type="submit"]').click()
    await page.waitForURL('**/zh-hans/search/?q=*')
    await expect.poll(() => foundClauses(page)).toContain('central/2-8')
  })

  test('puts the query into the address, and going back restores the former one', async () => {
    const page = await site.open('search/?q=責任追究')
    await searchAnswer(page)
    await searchFor(page, '紅線')
    await page.waitForURL(`**/search/?q=${encodeURIComponent('紅線')}`)
    await page.goBack()
    await expect.poll(() => foundClauses(page)).toContain('central/2-8')
  })
})

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}

describe('a place typed into the box', () => {
  for (const [query, place] of [
    ['中發〔2016〕32號 二（八）', '/central/#2-8'],
    ['central/2-8', '/central/#2-8'],
    ['中央 二（八）', '/central/#2-8'],
  ] as const)
    test(`${query}: is suggested as a place`, async () => {
      const page = await site.open(`search/?q=${encodeURIComponent(query)}`)
      const link = page.locator('[data-go-to] a').first()
      await link.click()
      await page.waitForURL(`**${place}`)
    })
})
