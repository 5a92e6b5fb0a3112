import fc from 'fast-check'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { loadDocuments } from '../corpus/load-documents.ts'
import { type Clause, walkClauses } from '../corpus/model.ts'
import { site } from '../site.ts'
import { linesOf, plain } from './lines.ts'
import { writeMarkdown } from './markdown.ts'
import { writePlainText } from './plain-text.ts'
import { anyDocument, exportOf } from './sample-texts.ts'

const { value: documents } = await loadDocuments(site.corpus)
const central = documents.find(({ id }) => id === 'central')
if (!central) throw new Error('the fixture has a document central')

/** Text of a Markdown tree without its footnotes. */
function said(node: { type: string; value?: string; children?: unknown[] }): string {
  if (node.type === 'footnoteDefinition' || node.type === 'yaml') return ''
  const below = (node.children ?? []).map((child) => said(child as Parameters<typeof said>[0]))
  return (node.type === 'text' ? (node.value ?? '') : '') + below.join('')
}

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm)

describe('plain text', () => {
  test("has one paragraph per line, then the editor's changes, then the citation", () => {
    const text = writePlainText(exportOf(central))
    const [body = '', end = ''] = text.split('\n----\n')
    expect(body.split('\n')[0]).toBe(central.meta.title)
    expect(body).toContain('黨的〔十八大〕以來')
    expect(end).toContain('第（一）項：「十八」，原作「xx」')
    expect(end).toMatch(/引用：中共中央，國務院\. .+\[訪問日期\]/)
  })

  test('a clause without its own text has its sub-clauses', () => {
    const text = writePlainText(exportOf(central, '1'))
    expect(text.split('\n').slice(0, 2)).toEqual(['一、總體要求', '(一)指導思想。'])
  })
})

describe('an article with items', () => {
  const text = (value: string) => [{ type: 'text' as const, value }]
  const block = { role: 'paragraph' as const, before: '', inlines: text(''), line: 1 }
  const clause = (id: string, label: string, level: number, words: string): Clause => ({
    ...{ id, label, heading: null, kind: 'numbered', level, principles: [], children: [] },
    headline: { ...block, role: 'headline', before: '\n', inlines: text(label) },
    paragraphs: [{ ...block, inlines: text(words) }],
  })
  const items = [clause('art3-1', '（一）', 2, '甲；'), clause('art3-2', '（二）', 2, '乙。')]
  const of = (article: Clause) => exportOf({ ...central, clauses: [article] }, 'art3')
  const article = { ...clause('art3', '第三條', 1, '下列職責：'), children: items }

  test('is one line with its number, like one without items', () => {
    const lines = writePlainText(of(article)).split('\n')
    expect(lines.slice(0, 3)).toEqual(['第三條下列職責：', '（一）甲；', '（二）乙。'])
    expect(writeMarkdown(of(article))).toContain('\n第三條下列職責：\n')
  })

  test('is a heading if there are headings below it', () => {
    const [first = article, ...more] = items
    const headed = { ...article, children: [{ ...first, heading: '甲' }, ...more] }
    expect(linesOf(of(headed))[0]).toMatchObject({ kind: 'heading', clause: 'art3' })
  })
})

describe('Markdown', () => {
  test('begins with the fields of a citation, each a YAML string or null', () => {
    const [, front = ''] = writeMarkdown(exportOf(central, '2-8')).split('---\n')
    const fields = front
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [, name = '', value = ''] = /^(\w+): (.*)$/.exec(line) ?? []
        return [name, JSON.parse(value)] as const
      })
    expect(Object.fromEntries(fields)).toMatchObject({
      title: central.meta.title,
      clause: '第（八）項',
      issuer: '中共中央、國務院',
      number: '中發〔2016〕32號',
      date: '2016-12-09',
      permalink: 'https://clausary.example/central/2-8/',
    })
  })

  test('parses to what it was written from, for any characters', () => {
    fc.assert(
      fc.property(anyDocument(), (document) => {
        const exported = exportOf(document)
        const tree = parser.parse(writeMarkdown(exported))
        const words = linesOf(exported).map((line) =>
          line.kind === 'table' ? '' : line.kind === 'name' ? line.text : plain(line.inlines),
        )
        const bare = (text: string) => text.replace(/[\s\p{Cc}]/gu, '')
        expect(bare(said(tree))).toBe(bare(words.join('')))
      }),
    )
  })

  test('every mark of every document is a footnote with a definition', () => {
    for (const document of documents) {
      const text = writeMarkdown(exportOf(document))
      const calls = text.match(/\[\^\d+\](?!:)/g) ?? []
      expect(text.match(/^\[\^\d+\]:/gm) ?? []).toHaveLength(calls.length)
      expect([...walkClauses(document.clauses)].length).toBeGreaterThan(0)
    }
  })
})
