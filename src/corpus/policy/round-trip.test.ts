import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyFrontmatter, type PolicyFrontmatter } from '../frontmatter.ts'
import type { Block, Clause, Document, Inline } from '../model.ts'
import { walkBlocks } from '../model.ts'
import { publishedText, readBlock } from '../reading.ts'
import { isTableRow } from '../table-row.ts'
import { readPolicy } from './read-policy.ts'
import { writePolicy } from './write-policy.ts'

const meta: PolicyFrontmatter = {
  ...emptyFrontmatter(),
  title: '試',
  source: { ...emptyFrontmatter().source, file: 'a.txt', sha256: '0'.repeat(64) },
}

/** Fragments that have a meaning in Markdown, MDX or YAML. */
const HOSTILE = [
  '{',
  '}',
  '<',
  '>',
  '<b>',
  '`',
  '```',
  '#',
  '# ',
  '---',
  '***',
  '|',
  '| a | b |',
  '|---|---|',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '1) ',
  '> ',
  'import x',
  'export y',
  '![a](b)',
  '[^1]',
  '[a]: b',
  '~~',
  '~',
  '_a_',
  '**',
  '\\',
  '&amp;',
  '&#x20;',
  'https://a.bc/d',
  'www.a.bc',
  'a@b.cd',
  ':',
  '\n',
  '\n\n',
  ' ',
  '\t',
  '\r',
  '\u3000',
  '=',
  '===',
  '$',
  '<!--',
  '-->',
  '(一)',
  '。',
  '”',
  '\u200b',
  '\u202e',
  '\ufeff',
  '😀',
  '  \n',
  '[ ] ',
  '[x]',
  '…',
  '\u2028',
]

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.constantFrom('安全', '生產', 'a', '1'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))
  .map((text) => text.replace(/[\0\ud800-\udfff]/gu, ''))
  .filter((text) => text.trim() !== '')

const inlineArb: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: anyText.map((value): Inline => ({ type: 'text', value })) },
  fc.record({
    type: fc.constant('corr' as const),
    sic: anyText,
    value: anyText,
    cert: fc.constant(0.95),
    note: fc.constantFrom(null, '因"此"'),
  }),
  fc.record({
    type: fc.constant('gap' as const),
    supplied: anyText,
    cert: fc.constant(1),
    note: fc.constant(null),
  }),
  fc.record({ value: anyText, given: fc.constantFrom('hant', 'hans', 'both') }).map(
    ({ value, given }): Inline => ({
      ...{ type: 'script', value },
      hant: given === 'hans' ? null : value,
      hans: given === 'hant' ? null : [...value].toReversed().join(''),
    }),
  ),
  fc.record({
    type: fc.constant('note' as const),
    value: anyText,
    cert: fc.constantFrom(null, 0.5),
  }),
)

const blockArb = (role: Block['role'], separator: string): fc.Arbitrary<Block> =>
  fc
    .record({
      inlines: fc.array(inlineArb, { minLength: 1, maxLength: 4 }),
      before: fc.constantFrom(separator, '', '\n', '\u3000'),
    })
    .map(({ inlines, before }) => withRole({ role, inlines: merge(inlines), before, line: 0 }))

/** Gives a paragraph that is a table row that role. */
function withRole(block: Block): Block {
  const row = block.role === 'paragraph' && isTableRow(readBlock(block, 'published'))
  return row ? { ...block, role: 'table' } : block
}

function merge(inlines: Inline[]): Inline[] {
  const out: Inline[] = []
  for (const inline of inlines) {
    const last = out.at(-1)
    if (inline.type === 'text' && last?.type === 'text') last.value += inline.value
    else out.push({ ...inline })
  }
  return out
}

const clauseArb = (level: number, id: string): fc.Arbitrary<Clause> =>
  fc
    .record({
      headline: blockArb('headline', '\n\n'),
      paragraphs: fc.array(blockArb('paragraph', '\n\n'), { maxLength: 3 }),
      children:
        level > 6
          ? fc.constant<Clause[]>([])
          : fc
              .array(fc.constant(0), { maxLength: 2 })
              .chain((slots) =>
                fc.tuple(...slots.map((_, i) => clauseArb(level + 1, `${id}-${i + 1}`))),
              ),
    })
    .map(({ headline, paragraphs, children }) => ({
      id,
      label: '一、',
      heading: null,
      kind: 'numbered',
      level,
      principles: [],
      headline,
      paragraphs: paragraphs.map((block, i) =>
        i > 0 && children.length > 0 ? { ...block, afterChildren: children.length } : block,
      ),
      children,
    }))

const documentArb: fc.Arbitrary<Document> = fc
  .record({
    front: fc.array(blockArb('preamble', '\n\n'), { maxLength: 2 }),
    clauses: fc.tuple(clauseArb(1, '1'), clauseArb(1, '2')),
    closing: fc.array(blockArb('closing', '\n\n'), { maxLength: 2 }),
  })
  .map((parts) => {
    const document: Document = { id: 'a', file: 'a.mdx', meta, ...parts }
    const [first] = walkBlocks(document)
    if (first) first.before = ''
    return document
  })

const shape = (document: Document) => ({
  front: document.front.map(({ inlines, before }) => ({ inlines, before })),
  closing: document.closing.map(({ inlines, before }) => ({ inlines, before })),
  clauses: JSON.parse(
    JSON.stringify(document.clauses, (key, value) => (key === 'line' ? undefined : value)),
  ),
})

describe('a policy file', () => {
  it('restores the model that it was written from, for any text', () => {
    fc.assert(
      fc.property(documentArb, (document) => {
        const written = writePolicy(document)
        const { value, problems } = readPolicy(written, 'a.mdx')
        expect(problems, written).toEqual([])
        expect(value && shape(value), written).toEqual(shape(document))
        expect(value && publishedText(value)).toBe(publishedText(document))
      }),
      { numRuns: 1000 },
    )
  })

  it('preserves long lines between two paragraphs, including a line with one space', () => {
    const paragraph = (value: string, before: string): Block => ({
      ...{ role: 'preamble', before, line: 0 },
      inlines: [{ type: 'text', value }],
    })
    const between = '\n\n索引号:11532 公文目录:应急管理 发文日期:2031年06月28日 成文日期:\n \n\n'
    const front = [paragraph('甲', ''), paragraph('乙', between)]
    const document: Document = {
      ...{ id: 'a', file: 'a.mdx', meta, front },
      clauses: [],
      closing: [],
    }
    const { value } = readPolicy(writePolicy(document), 'a.mdx')
    expect(value && publishedText(value)).toBe(publishedText(document))
  })

  it('preserves the rows of a table', () => {
    const row: Block = {
      role: 'table',
      inlines: [{ type: 'text', value: '| 甲 | 100 |' }],
      before: '\n',
      line: 0,
    }
    const headline: Block = {
      ...row,
      role: 'headline',
      inlines: [{ type: 'text', value: '一、費用' }],
    }
    const clause: Clause = {
      id: '1',
      label: '一、',
      heading: '費用',
      kind: 'numbered',
      level: 1,
      principles: [],
      headline: { ...headline, before: '' },
      paragraphs: [row],
      children: [],
    }
    const document: Document = {
      id: 'a',
      file: 'a.mdx',
      meta,
      front: [],
      clauses: [clause],
      closing: [],
    }
    const { value } = readPolicy(writePolicy(document), 'a.mdx')
    expect(value && shape(value)).toEqual(shape(document))
  })
})
