import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { locator } from '../src/citation/locator.ts'
import { loadDocuments } from '../src/corpus/load-documents.ts'
import { type Document, walkClauses } from '../src/corpus/model.ts'
import { useSite } from './site.ts'

const site = useSite()
const allowed = { permissions: ['clipboard-read', 'clipboard-write'] }
/** Number of places tried of each kind; the same ones in every run. */
const TRIED = Number(process.env['CLAUSARY_TRIED'] ?? 12)

let documents: Document[] = []
beforeAll(async () => {
  documents = (await loadDocuments('tests/opinions/content')).value
})

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const told = (page: Page) => page.locator('[data-told-lines]').innerText()

/** Pseudo-random numbers from 0 to 1, the same in every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

/** Some clauses of the corpus with their documents. */
function someClauses(seed: number) {
  const all = documents.flatMap((document) =>
    Array.from(walkClauses(document.clauses), (clause, at) => ({ document, clause, at })),
  )
  const random = numbers(seed)
  return Array.from({ length: TRIED }, () => {
    const place = all[Math.floor((random.next().value ?? 0) * all.length)]
    if (!place) throw new Error('the corpus has no clauses')
    return place
  })
}

/**
 * Selects from one word of the text to another, as with a mouse; links and breaks may be in
 * between.
 */
function select(page: Page, from: string, to: string): Promise<void> {
  return page.evaluate(
    ([first = '', last = '']) => {
      const root = document.querySelector('article') ?? document
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const nodes: { node: Text; start: number }[] = []
      let text = ''
      while (walker.nextNode()) {
        const node = walker.currentNode as Text
        if (node.parentElement?.closest('[data-search-skip]')) continue
        nodes.push({ node, start: text.length })
        text += node.data
      }
      const place = (at: number) => {
        const { node, start } = nodes.findLast((each) => each.start <= at) ?? {}
        return node && { node, offset: at - (start ?? 0) }
      }
      const begin = text.indexOf(first)
      const end = text.indexOf(last, begin) + last.length
      const [anchor, focus] = [place(begin), place(end - 1)]
      if (begin < 0 || !anchor || !focus) throw new Error(`no ${first} … ${last}`)
      getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset + 1)
    },
    [from, to] as const,
  )
}

/** Copies the selection with its source, and returns words and address. */
async function quote(page: Page): Promise<{ words: string; address: URL }> {
  await page.evaluate(() => navigator.clipboard.writeText('nothing yet'))
  await page.locator('button.quote').click()
  const quotation = /^「(.*)」\n——(.*)$/su
  await expect.poll(() => clipboard(page)).toMatch(quotation)
  const [, words = '', source = ''] = quotation.exec(await clipboard(page)) ?? []
  return { words, address: new URL(/https?:\S+?(?=\.?$)/.exec(source)?.[0] ?? '') }
}

describe('an address of several clauses', () => {
  test('shows them with a message, and can be cleared', async () => {
    const page = await site.open('central/?c=2-4..2-8#2-4')
    await expect.poll(() => told(page)).toBe('已標出 5 處。')
    await expect.poll(() => page.locator('.chosen').count()).toBe(5)
    await page.locator('[data-told-clear]').click()
    await expect.poll(() => page.locator('.chosen').count()).toBe(0)
    await expect.poll(() => new URL(page.url()).search).toBe('')
  })

  test('goes to the first of them without JavaScript', async () => {
    const page = await site.open('central/?c=2-4..2-8#2-4', { javaScriptEnabled: false })
    await expect
      .poll(() => page.locator('[id="2-4"]').evaluate((it) => it.matches(':target')))
      .toBe(true)
  })

  test('shows every possible range of a document', async () => {
    const ends = someClauses(2)
    for (const { document, clause: from, at } of someClauses(1)) {
      const all = [...walkClauses(document.clauses)]
      const to = ends.find((end) => end.document === document && end.at >= at)?.clause ?? from
      const last = all.indexOf(to)
      const below = all.findIndex(({ level }, index) => index > last && level <= to.level)
      const expected = all.slice(at, below < 0 ? undefined : below).map(({ id }) => id)
      const page = await site.open(`${document.id}/?c=${from.id}..${to.id}#${from.id}`)
      await expect.poll(() => told(page)).toBe(`已標出 ${expected.length} 處。`)
      const shown = () => page.locator('.chosen').evaluateAll((found) => found.map(({ id }) => id))
      await expect.poll(shown).toEqual(expected)
      await page.close()
    }
  })
})

const WRONG = {
  'central/?c=2-8..2-4#2-4': '首尾倒置',
  'central/?c=9-9': '沒有 9-9 這一處。您要找的可能是',
  'central/?c=<script>alert(1)</script>': '不是條號',
  'central/?c=': '不是條號',
  'central/?v=deadbeef#2-8': '沒有過版本 deadbeef',
  'central/2-8/?v=第八條': '沒有過版本',
  'central/?t=9999-99999#2-8': '文字不在此條中',
  'central/#9-8': '沒有 9-8 這一處。您要找的可能是：第（八）項',
  'central/#%E5%85%': '沒有 %E5%85% 這一處',
  'central/9-8/': '沒有 9-8 這一處',
  'zh-hans/district/9-8/': '没有 9-8 这一处',
} as const

describe('an invalid address', () => {
  for (const [path, notice] of Object.entries(WRONG))
    test(`opens the document with a message: ${path}`, async () => {
      const page = await site.open(path)
      await expect.poll(() => told(page)).toContain(notice)
      await expect.poll(() => page.locator('article').innerText()).not.toBe('')
    })

  test('without a known document lists what may be meant', async () => {
    const page = await site.open('centrl/2-8/')
    const places = page.locator('[data-lost-places] a')
    await places.first().waitFor()
    await expect.poll(() => places.first().getAttribute('href')).toBe('/central/2-8/')
  })

  test('shows no message if nothing is wrong', async () => {
    const page = await site.open('central/#2-8')
    await page.waitForLoadState('networkidle')
    await expect.poll(() => page.locator('[data-told]').isVisible()).toBe(false)
  })
})

/** Goes to another clause and waits until the page has reacted and is painted. */
function goTo25(): Promise<void> {
  return new Promise((resolve) => {
    const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
    addEventListener('hashchange', painted, { once: true })
    location.hash = '#2-5'
  })
}

describe('an address of an edition', () => {
  const edition = (page: Page) =>
    page.locator('[id="2-4"]').evaluate((clause) => (clause as HTMLElement).dataset['edition'])

  test('shows no message while the text is the same, at the clause and at its paragraphs', async () => {
    const short = await edition(await site.open('central/'))
    for (const anchor of ['2-4', '2-4-p2']) {
      const page = await site.open(`central/?v=${short}#${anchor}`)
      await page.waitForLoadState('networkidle')
      await expect.poll(() => page.locator('[data-told]').isVisible()).toBe(false)
    }
  })

  test('concerns the clause in the address, not the next one visited', async () => {
    const short = await edition(await site.open('central/'))
    const page = await site.open(`central/?t=2-9&v=${short}#2-4`)
    const marked = await page.locator('mark[data-quoted]').innerText()
    await page.evaluate(goTo25)
    await expect.poll(() => page.locator('mark[data-quoted]').allInnerTexts()).toEqual([marked])
    await expect.poll(() => told(page)).toBe('已標出所引文字。')
  })
})

describe('selected words', () => {
  test('are copied with their source, and marked at their address', async () => {
    const page = await site.open('central/', allowed)
    await select(page, '日常工作依責盡職', '失職照單問責')
    const { words, address } = await quote(page)
    expect(words.startsWith('日常工作依責盡職、')).toBe(true)
    const { pathname, search, hash } = address
    await page.goto(`${new URL(page.url()).origin}${pathname}${search}${hash}`)
    await expect
      .poll(async () => (await page.locator('mark[data-quoted]').allInnerTexts()).join(''))
      .toBe(words)
  })

  test('before the first clause are cited as part of the document, and found again', async () => {
    const page = await site.open('central/', allowed)
    await select(page, '黨中央、國務院歷來高度重視', '安全生產工作')
    const { words, address } = await quote(page)
    expect(words).toBe('黨中央、國務院歷來高度重視安全生產工作')
    expect(address.hash.startsWith('#front')).toBe(true)
    const { pathname, search, hash } = address
    await page.goto(`${new URL(page.url()).origin}${pathname}${search}${hash}`)
    await expect
      .poll(async () => (await page.locator('mark[data-quoted]').allInnerTexts()).join(''))
      .toBe(words)
  })

  test('of several clauses are cited as a range', async () => {
    const page = await site.open('central/', allowed)
    await select(page, '完善標準體系', '嚴格安全准入制度')
    const { address } = await quote(page)
    expect(address.searchParams.get('c')).toBe('4-14..4-15')
  })

  test('have controls that are reached by Tab and closed by Escape', async () => {
    const page = await site.open('central/2-8/', allowed)
    // Words outside of links, since a click on a link leaves the page.
    const word = await page
      .locator('[id="2-8"] > p')
      .first()
      .evaluate((paragraph) => {
        const texts = [...paragraph.childNodes].filter((node) => node instanceof Text)
        const [longest] = texts.sort((a, b) => b.data.length - a.data.length)
        const range = document.createRange()
        if (longest) {
          range.setStart(longest, 4)
          range.setEnd(longest, 6)
        }
        const { x, y, width, height } = range.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }
      })
    await page.mouse.dblclick(word.x, word.y)
    const button = page.locator('button.quote')
    await button.waitFor()
    await page.keyboard.press('Tab')
    await expect.poll(() => button.evaluate((it) => it === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => button.count()).toBe(0)
  })

  test('anywhere in the corpus are found again at the same place', async () => {
    const random = numbers(3)
    const pick = (most: number) => Math.floor((random.next().value ?? 0) * most)
    for (const { document, clause } of someClauses(4)) {
      const page = await site.open(`${document.id}/#${clause.id}`, allowed)
      const expected = await page
        .locator(`[id="${clause.id}"] > :is(p, .head)`)
        .last()
        .evaluate(
          (block, [from, length]) => {
            const texts = [...block.childNodes].filter((node) => node instanceof Text)
            const node = texts.sort((a, b) => b.data.length - a.data.length)[0]
            if (!node) return ''
            const start = Math.min(from ?? 0, Math.max(node.length - 4, 0))
            const end = Math.min(start + (length ?? 0), node.length)
            window.getSelection()?.setBaseAndExtent(node, start, node, end)
            return node.data.slice(start, end).trim()
          },
          [pick(60), 4 + pick(50)],
        )
      if (expected.length < 2) continue
      const { words, address } = await quote(page)
      expect(words).toBe(expected)
      const { origin } = new URL(page.url())
      await page.goto(`${origin}${address.pathname}${address.search}${address.hash}`)
      await expect
        .poll(async () => (await page.locator('mark[data-quoted]').allInnerTexts()).join(''))
        .toBe(expected)
      await page.close()
    }
  })

  test('copied by hand include no numbers, buttons or marks', async () => {
    const page = await site.open('central/', allowed)
    await page.evaluate(() => {
      const text = document.querySelector('article')
      const notes = text?.querySelector('.collation')
      if (!text) return
      const range = document.createRange()
      range.selectNodeContents(text)
      // After the text are the editor's notes, which are copied with their places.
      if (notes) range.setEndBefore(notes)
      document.getSelection()?.addRange(range)
    })
    await page.keyboard.press('ControlOrMeta+C')
    await expect.poll(() => clipboard(page)).toContain('日常工作依責盡職')
    const text = await clipboard(page)
    expect(text).not.toMatch(/複製|把握|（[一二三四五六七八九十]+）|[校補注]\n/)
  })
})

describe('a typed reference', () => {
  const KNOWN = {
    '二（八）': '/central/2-8/',
    '中發〔2016〕32號第（八）項': '/central/2-8/',
    溧政办发18号: '/district/',
    'central/2-8': '/central/2-8/',
    'central 第8条': '/central/2-8/',
  } as const
  for (const [typed, path] of Object.entries(KNOWN))
    test(`goes to its place: ${typed}`, async () => {
      const page = await site.open(`cite/?q=${encodeURIComponent(typed)}`)
      await page.waitForURL((url) => url.pathname === path)
    })

  test('with several meanings lists the places', async () => {
    const page = await site.open('zh-hans/cite/?q=第八条')
    const links = page.locator('[data-go-places] a')
    await links.first().waitFor()
    await expect
      .poll(() => links.evaluateAll((found) => found.map((a) => a.getAttribute('href'))))
      .toEqual(['/zh-hans/central/2-8/', '/zh-hans/district/3-8/'])
  })

  test('without a meaning links to the search', async () => {
    const page = await site.open('cite/?q=量子糾纏')
    await page.getByRole('link', { name: '改為全文檢索' }).click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/search/')
  })

  test('finds any clause by its name in citations', async () => {
    for (const { document, clause } of someClauses(5)) {
      const name = locator(document, clause.id)?.name ?? ''
      const query = encodeURIComponent(`《${document.meta.title}》${name}`)
      const page = await site.open(`cite/?q=${query}`)
      await page.waitForURL((url) => url.pathname === `/${document.id}/${clause.id}/`)
      await page.close()
    }
  })
})

describe('a quotation', () => {
  const VERDICTS = {
    日常工作依責盡職: ['exact', '一字不差'],
    '日常工作依责尽职、发生事故依责追究': ['converted', '文字相同'],
    '日常工作按責盡職、發生事故依責追究': ['altered', '「按」：原文作「依」'],
    天地玄黃宇宙洪荒日月盈昃: ['absent', '沒有這段文字'],
  } as const
  for (const [passage, [status, said]] of Object.entries(VERDICTS))
    test(`is checked: ${passage}`, async () => {
      const page = await site.open('cite/')
      await page.locator('textarea').fill(passage)
      await page.locator('form[data-check] button').click()
      await page.locator(`[data-verdict="${status}"]`).waitFor()
      const result = page.locator('[data-check-result]')
      await expect.poll(() => result.innerText()).toContain(said)
      if (status !== 'absent')
        await expect
          .poll(() => result.locator('a').first().getAttribute('href'))
          .toContain('/central/')
    })

  const ALTERED = '日常工作按責盡職、發生事故依責追究'
  const isJudged = (page: Page) => page.locator('[data-verdict="altered"]').waitFor()

  test('is checked with three actions from a text: the page, the box, the button', async () => {
    const page = await site.open('village/')
    await page.locator('.bar').getByText('核對引文').click()
    await page.locator('textarea').click()
    await page.keyboard.insertText(ALTERED)
    await page.locator('form[data-check] button').click()
    await isJudged(page)
  })

  test('is checked with three actions from a search that does not find it', async () => {
    const page = await site.open('village/')
    await page.keyboard.press('/')
    await page.keyboard.insertText(ALTERED)
    await page.keyboard.press('Enter')
    await page.locator('[data-also] a').click()
    await isJudged(page)
  })
})
