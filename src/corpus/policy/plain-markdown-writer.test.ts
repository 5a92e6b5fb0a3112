import fc from 'fast-check'
import type { RootContent } from 'mdast'
import { expect, it } from 'vitest'
import { writeByLibrary, writeMarkdown } from './markdown.ts'
import { writePlainBlock } from './plain-markdown-writer.ts'

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'甲，一（#-*_>`|=\\<{[&~:@.!1)("+\t\u3000\u00a0 \n\r\u200b—…“’'),
      fc.constantFrom(
        '2020年',
        '12',
        'import ',
        '//',
        'https://a.cn',
        'www.a',
        '&amp;',
        '---',
        'x',
        '𠮷',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

const block: fc.Arbitrary<RootContent> = fc.oneof(
  fc.constant({ type: 'thematicBreak' as const }),
  fc.constantFrom('art38', '2-8', 'a b', 'a"&', '').map((value) => ({
    type: 'mdxJsxFlowElement' as const,
    name: 'Resume',
    attributes: [{ type: 'mdxJsxAttribute' as const, name: 'clause', value }],
    children: [],
  })),
  fc.record({ value: text, depth: fc.constantFrom(0, 1, 2, 6) }).map(({ value, depth }) => {
    const children = [{ type: 'text' as const, value }]
    return depth === 0
      ? { type: 'paragraph' as const, children }
      : { type: 'heading' as const, depth: depth as 1, children }
  }),
)

it('writes single blocks as the library writes them in a whole text', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      const children: RootContent[] = [{ type: 'yaml', value: 'title: 甲' }, ...blocks]
      expect(writeMarkdown({ type: 'root', children })).toBe(
        writeByLibrary({ type: 'root', children }),
      )
    }),
    { numRuns: 400 },
  )
})

it('leaves Markdown syntax to the library, but no ordinary text', () => {
  const of = (value: string) =>
    writePlainBlock({ type: 'paragraph', children: [{ type: 'text', value }] })
  expect(of('第一條　為了“安全”，3.5%以上的，A. 甲：乙；')).not.toBeNull()
  expect(of('2016年12月9日')).not.toBeNull()
  for (const value of [
    '1. 甲',
    '12)甲',
    '甲*乙',
    '甲\n乙',
    '甲 ',
    ' 甲',
    'x',
    '甲 https://a.cn',
    '甲 www.a.cn',
  ])
    expect(of(value)).toBeNull()
})
