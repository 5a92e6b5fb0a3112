import fc from 'fast-check'
import type { Root } from 'mdast'
import { expect, it } from 'vitest'
import type { Problem } from '../problem.ts'
import { readFlow } from './flow.ts'
import { parseMarkdown } from './markdown.ts'
import { parsePlain } from './plain-markdown.ts'
import { reporter } from './report.ts'

const flowOf = (root: Root) => {
  const problems: Problem[] = []
  return { flow: readFlow(root, reporter('a.mdx', problems)), problems }
}

const real = (text: string) => {
  try {
    return flowOf(parseMarkdown(text))
  } catch {
    return 'not readable'
  }
}

const FILE = '---\ntitle: 甲\n---\n\n# 題名\n\n前言，2020年。\n\n## 第一條\n\n條文\\<甲>。\n'

it("parses the program's own output like the library", () => {
  const text = `${FILE}\na)款>甲。\n\n1 款\n\n<Resume clause="art1" />\n\n款。\n\n---\n\n2020年1月2日\n`
  const plain = parsePlain(text)
  expect(plain && flowOf(plain)).toEqual(real(text))
})

it.each([
  '1. 甲',
  '- 甲',
  '> 甲',
  '甲<乙>',
  'import 甲',
  'export',
  '甲\n乙',
  '<Corr>甲</Corr>',
  '甲 www.a.cn',
  '甲  ',
  '===',
  '| 甲 |',
])('leaves %j to the real parser', (block) => expect(parsePlain(`${FILE}\n${block}\n`)).toBeNull())

const piece = fc.oneof(
  fc.constantFrom(...'甲一（#-*_>`|=\\<{[&~:@.1a)("\t\u3000\u00a0 '),
  fc.constantFrom(
    '\n',
    '\n\n',
    '\n\n## ',
    '\n\n---\n\n',
    '1. ',
    '2020年',
    'import ',
    'export',
    'http:',
    '//',
    'www.',
    '\\<',
  ),
  fc.constantFrom(
    '<Resume clause="art1" />',
    '&#x9;',
    '\r\n',
    '[^1]: ',
    '    ',
    '😀',
    'a@b.cn',
    '***',
  ),
)

it('never parses a text differently from the library', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = FILE + pieces.join('')
      const plain = parsePlain(text)
      if (plain) expect(flowOf(plain)).toEqual(real(text))
    }),
    { numRuns: 3000 },
  )
})
