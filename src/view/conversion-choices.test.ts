import { describe, expect, test } from 'vitest'
import { loadDocuments } from '../corpus/load-documents.ts'
import type { Document } from '../corpus/model.ts'
import { conversionChoices } from './conversion-choices.ts'
import { readerFor } from './reader.ts'

const { value: documents } = await loadDocuments('tests/opinions/content')
const reader = readerFor('zh-Hant')

function simplified(...paragraphs: string[]): Document {
  const [document] = documents
  const [clause] = document?.clauses ?? []
  if (!document || !clause) throw new Error('the corpus is empty')
  const block = (value: string) => ({
    ...{ role: 'paragraph' as const, before: '\n', line: 0 },
    inlines: [{ type: 'text' as const, value }],
  })
  const meta = {
    ...{ ...document.meta, script: 'zh-Hans' as const, orthography: 'cn' as const },
    glossary: [{ hant: '規製', hans: '规制' }],
  } satisfies Document['meta']
  const clauses = paragraphs.map((text, index) => ({
    ...{ ...clause, id: `art${index + 1}`, label: `第${'一二三'[index]}条`, children: [] },
    ...{ headline: block(`第${'一二三'[index]}条`), paragraphs: [block(text)] },
  }))
  return { ...document, meta, front: [], closing: [], clauses }
}

describe('conversionChoices', () => {
  const rows = conversionChoices(simplified('制度、规制', '制度和制度，向村民收取'), reader)

  test('have each reading with its alternatives, the reason, and every clause with it', () => {
    expect(rows).toContainEqual({
      ...{ source: '制', target: '制', alternatives: ['製'] },
      ...{ why: '公文詞典「制度」', sure: true },
      places: [
        { name: '第一條', href: expect.stringMatching(/#art1$/), times: 1 },
        { name: '第二條', href: expect.stringMatching(/#art2$/), times: 2 },
      ],
    })
  })

  test('begin with the choices that no phrase decided', () => {
    expect(rows[0]).toMatchObject({ source: '向', alternatives: ['嚮'], sure: false })
    expect(rows.slice(1).every(({ sure }) => sure)).toBe(true)
  })

  test('include decisions by a person', () => {
    expect(rows).toContainEqual(
      expect.objectContaining({ source: '规制', target: '規製', why: '編者指定' }),
    )
  })

  test("include decisions by the document's style", () => {
    const document = simplified('公布')
    const styled = { ...document, meta: { ...document.meta, style: { 布: '佈' } } }
    expect(conversionChoices(styled, reader)).toContainEqual(
      expect.objectContaining({ target: '佈', alternatives: ['布'], why: '用字設定「布→佈」' }),
    )
  })

  test('include single-character units of measure, which stay, with their meaning', () => {
    const [document] = documents
    if (!document) throw new Error('the corpus is empty')
    const front = [
      {
        ...{ role: 'paragraph' as const, before: '\n', line: 1 },
        inlines: [{ type: 'text' as const, value: '時速二十浬' }],
      },
    ]
    const rows = conversionChoices({ ...document, front, clauses: [], closing: [] }, reader)
    expect(rows).toContainEqual(
      expect.objectContaining({ source: '浬', target: '浬', why: '計量單位，照原字，即海里' }),
    )
  })

  test('are few for the first corpus, since its script is converted to Simplified', () => {
    for (const document of documents)
      expect(conversionChoices(document, reader).length).toBeLessThan(10)
  })
})
