import { describe, expect, test } from 'vitest'
import { loadDocuments } from '../corpus/load-documents.ts'
import type { Document } from '../corpus/model.ts'
import { checkConversion } from './check-conversion.ts'
import { conversionDoubts } from './conversion-doubts.ts'

const { value: seed } = await loadDocuments('tests/opinions/content')

/** Returns the first seed document with one clause of Simplified text. */
function simplified(...paragraphs: string[]): Document {
  const [document] = seed
  const [clause] = document?.clauses ?? []
  if (!document || !clause) throw new Error('the corpus is empty')
  const meta = { ...document.meta, script: 'zh-Hans', orthography: 'cn' } as const
  const block = (value: string, line: number) => ({
    ...{ role: 'paragraph' as const, before: '\n', line },
    inlines: [{ type: 'text' as const, value }],
  })
  return {
    ...{ ...document, meta, front: [], closing: [] },
    clauses: [
      {
        ...{ ...clause, id: 'art1', headline: block('第一条', 10), children: [] },
        paragraphs: paragraphs.map((text, index) => block(text, 12 + index * 2)),
      },
    ],
  }
}

const check = (document: Document) => checkConversion(document, conversionDoubts(document, 'hk'))

describe('the corpus that comes with the program', () => {
  test('has four damaged places, and no other doubt', () => {
    const found = seed.flatMap(check)
    expect(found.map(({ file, message }) => [file.replace(/.*\//, ''), message])).toEqual([
      ['village.mdx', expect.stringMatching(/^製 in 「安全生產製度.*\(clause 3\) comes .* as 制$/)],
      ['central.mdx', expect.stringMatching(/^準 in 「生產市場準入.*\(clause 1-2-b4\) .* as 准$/)],
      ['central.mdx', expect.stringMatching(/^併 in 「報、批准併發布.*\(clause 4-14\) .* as 並$/)],
      ['district.mdx', expect.stringMatching(/^蔘 in 「察院派人蔘加.*\(clause 4-19\) .* as 參$/)],
    ])
    for (const { severity, line } of found) {
      expect(severity).toBe('warning')
      expect(line).toBeGreaterThan(0)
    }
  })

  test('has a correction for each of them, which is reported', () => {
    for (const { hint } of seed.flatMap(check)) expect(hint).toContain('already')
  })
})

describe('a Simplified text', () => {
  test('lists its choices without a phrase by reading, with clause and words', () => {
    const [first, ...rest] = check(simplified('各省向村民收取', '该市\n向国务院报告'))
    expect(rest).toEqual([])
    expect(first).toMatchObject({ rule: 'conversion-choice', line: 12 })
    expect(first?.message).toBe(
      '向 read as 向, not 嚮, without a phrase: art1 「各省向村民收取」, art1 「该市 向国务院报」',
    )
    expect(first?.hint).toContain('<Script hant="…">')
  })

  test('counts the lines of a paragraph', () => {
    const { choices } = conversionDoubts(simplified('该市\n向国务院报告'), 'tw')
    expect(choices).toMatchObject([{ clause: 'art1', line: 13, source: '向' }])
  })

  test('reports a Traditional character in it, with its replacement', () => {
    const [first] = check(simplified('发髮'))
    expect(first?.message).toBe(
      '髮 in 「发髮」 (clause art1) comes back from the other script as 发',
    )
    expect(first?.hint).toContain('<Corr sic="髮" cert="…">发</Corr>')
  })
})
