import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import type { Inline } from '../corpus/model.ts'
import { linkedNodes } from './link-inlines.ts'
import { readerFor } from './reader.ts'

const reader = readerFor('zh-Hant')
const html = (inlines: Inline[], links: Parameters<typeof linkedNodes>[1], skipped = 0) =>
  toHtml({ type: 'root', children: linkedNodes(inlines, links, 'x', reader, skipped) })

test('a link encloses exactly the words of the reference', () => {
  const inlines: Inline[] = [{ type: 'text', value: '依照本意見第（八）條執行。' }]
  expect(html(inlines, [{ start: 2, end: 10, href: '#2-8' }])).toBe(
    '依照<a class="ref" href="#2-8">本意見第（八）條</a>執行。',
  )
})

test('a link that begins in a headline is counted from its label', () => {
  const inlines: Inline[] = [{ type: 'text', value: '第八條的處罰' }]
  expect(html(inlines, [{ start: 4, end: 7, href: '#art8' }], 4)).toBe(
    '<a class="ref" href="#art8">第八條</a>的處罰',
  )
})

test('a corrected word links to its note instead of the target of the surrounding link', () => {
  const inlines: Inline[] = [
    { type: 'text', value: '見《安全' },
    { type: 'corr', sic: '牲', value: '生', cert: 1, note: null },
    { type: 'text', value: '產法》。' },
  ]
  const found = html(inlines, [{ start: 1, end: 8, href: '/law/' }])
  expect(found).toBe(
    '見<a class="ref" href="/law/">《安全</a><a class="corr" href="#x.1" data-sic="牲">生</a><a class="ref" href="/law/">產法》</a>。',
  )
})

test('two links in one text stay separate, and text without links is unchanged', () => {
  const inlines: Inline[] = [{ type: 'text', value: '第一條、第二條' }]
  const links = [
    { start: 0, end: 3, href: '#art1' },
    { start: 4, end: 7, href: '#art2' },
  ]
  expect(html(inlines, links)).toBe(
    '<a class="ref" href="#art1">第一條</a>、<a class="ref" href="#art2">第二條</a>',
  )
  expect(html(inlines, [])).toBe('第一條、第二條')
})
