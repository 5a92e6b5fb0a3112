import { describe, expect, test } from 'vitest'
import { block, documentFrom } from '../citation/fixtures/documents.ts'
import { site } from '../site.ts'
import { auditCorpus } from './audit-corpus.ts'
import { auditText } from './audit-text.ts'
import { auditDataOf } from './content-data.ts'

/** A law of 52 articles, 50 of which have the same text. */
const law = documentFrom(
  'law',
  { title: '綠地條例' },
  [
    '任何單位不得擅自佔用綠地。',
    '違反規定擅自佔用綠地的，處罰款。',
    ...Array.from({ length: 50 }, () => '應當依法辦理，不得拖延。'),
  ].map((words, nth) => ({
    id: `art${nth + 1}`,
    label: `第${nth + 1}條`,
    paragraphs: [block('paragraph', words)],
  })),
)
const corpus = auditCorpus(auditDataOf([law], new Map(), site))
const verdicts = (draft: string) =>
  auditText(draft, corpus).items.map(({ verdict, at, warning }) => [verdict, at[0], warning])

describe('words in several clauses', () => {
  test('are right where the draft says, with the words omitted there', () => {
    const [, first] = verdicts('《綠地條例》第一條：“……擅自佔用綠地”')
    expect(first).toEqual(['right', 'law/art1', 'turning'])
    const [, second] = verdicts('《綠地條例》第二條：“……擅自佔用綠地”')
    expect(second).toEqual(['right', 'law/art2', null])
    const [, fiftieth] = verdicts('《綠地條例》第50條：“依法辦理，不得拖延”')
    expect(fiftieth).toEqual(['right', 'law/art50', undefined])
  })

  test('are in a wrong clause if the clause named in the draft does not contain them', () => {
    const said = verdicts('《綠地條例》第二條：“依法辦理，不得拖延”').map(([verdict]) => verdict)
    expect(said).toEqual(['wrong-clause', 'wrong-clause'])
  })
})

test('words of a text are in a wrong clause if it has none with that number', () => {
  const draft = '《綠地條例》第九十條：“任何單位不得擅自佔用綠地”'
  expect(verdicts(draft)).toEqual([
    ['not-found', undefined, undefined],
    ['wrong-clause', 'law/art1', undefined],
  ])
})

describe('a draft in Markdown', () => {
  test('may emphasize quoted words, and have a footnote mark in them', () => {
    for (const words of ['任何單位**不得**擅自佔用綠地', '*任何單位*不得[^1]擅自佔用綠地'])
      expect(verdicts(`《綠地條例》第一條：“${words}”`)[1]?.[0]).toBe('right')
  })

  test('may give the source in a block quote', () => {
    for (const between of ['\n> ', '\n>\n> '])
      for (const dash of ['——', '— ', '-- ']) {
        const draft = (place: string) =>
          `> 任何單位不得擅自佔用綠地。${between}${dash}《綠地條例》${place}\n\n又說：`
        expect(verdicts(draft('第一條')).map(([verdict]) => verdict)).toEqual(['right', 'right'])
        expect(verdicts(draft('第二條'))[0]).toEqual(['wrong-clause', 'law/art1', undefined])
      }
  })
})
