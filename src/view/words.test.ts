import { h } from 'hastscript'
import { expect, it } from 'vitest'
import { brokenNodes, wordsHtml } from './words.ts'
import { writeHtml } from './write-html.ts'

it('is escaped in HTML', () => {
  expect(wordsHtml('<b>')).not.toContain('<b>')
})

it('breaks a title between the words in its links and beside them, and before no mark', () => {
  const text = (value: string) => ({ type: 'text' as const, value })
  const nodes = [
    text('嚴格責'),
    h('a.same', '任追究制'),
    h('a.mark', '°'),
    text('度'),
    h('a.ref', '安全'),
  ]
  expect(writeHtml({ type: 'root', children: brokenNodes(nodes) })).toBe(
    '嚴格<wbr>責<a class="same">任<wbr>追究<wbr>制</a><a class="mark">°</a>度<wbr><a class="ref">安全</a>',
  )
})
