import { expect, test } from 'vitest'
import { sampleDocument } from '../parallels/sample-document.ts'
import type { Principle } from '../principles/principle.ts'
import { assignPrinciples } from '../principles/state.ts'
import type { Corpus } from './corpus.ts'
import { principleView } from './principle-view.ts'
import { readerFor } from './reader.ts'
import { compareView } from './side-by-side.ts'

const principle: Principle = {
  ...{ id: 'land', title: '耕地', definition: '保護耕地。', altLabels: [], remarks: '' },
  ...{ broader: [], narrower: [], related: [], wordings: ['守住……耕地紅線'] },
}

test('only documents that state a principle are described as earlier or later', () => {
  const at = (level: string, value: string) => ({ level, date: { value } })
  const documents = [
    sampleDocument('one', ['守住十八億畝耕地紅線。'], '', at('中央', '2018-05-01')),
    sampleDocument('two', ['守住七千萬畝耕地紅線。'], '', at('省', '2018-10-20')),
    sampleDocument('silent', ['另有規定。'], '', at('市', '2010-06-01')),
  ]
  for (const document of documents) assignPrinciples(document, [principle])
  const corpus = { documents, principles: [principle] } as Partial<Corpus> as Corpus
  const { columns } = principleView(principle, corpus, readerFor('zh-Hant'))
  expect(columns.map(({ mark, order }) => [mark, order])).toEqual([
    ['中央', '在先：比省早6個月'],
    ['省', '在後：比中央晚6個月'],
    ['市', ''],
  ])
})

test('for two documents of which one is undated, the order is described as unknown', () => {
  const dated = sampleDocument('one', ['守住耕地。'], '', { date: { value: '2018-05-01' } })
  const undated = sampleDocument('two', ['另有規定。'])
  const corpus = { documents: [dated, undated], principles: [] } as Partial<Corpus> as Corpus
  const reader = readerFor('zh-Hant')
  expect(compareView(corpus, dated, undated, reader).order).toBe('日期不詳，先後不能定')
  expect(compareView(corpus, undated, dated, reader).order).toBe('日期不詳，先後不能定')
})

test('a heading without closing punctuation is separated from its text on the plumb line', () => {
  const document = sampleDocument('one', ['守住耕地紅線'])
  const text = { type: 'text', value: '堅持節約。' } as const
  for (const clause of document.clauses)
    clause.paragraphs.push({ role: 'paragraph', inlines: [text], before: '\n\n', line: 2 })
  assignPrinciples(document, [principle])
  const corpus = { documents: [document], principles: [principle] } as Partial<Corpus> as Corpus
  const [line] = principleView(principle, corpus, readerFor('zh-Hant')).lines
  expect(line).toMatchObject({ before: '', wording: '守住耕地紅線', after: '\u3000堅持節約。' })
})

test('of a very long clause, its beginning or the sentences that state the principle are quoted', () => {
  const filler = '應當負責到底。'.repeat(600)
  const documents = [
    sampleDocument('first', [`守住耕地紅線。${filler}`]),
    sampleDocument('last', [`${filler}守住耕地紅線。`]),
    sampleDocument('short', ['守住耕地紅線。']),
  ]
  for (const document of documents) assignPrinciples(document, [principle])
  const corpus = { documents, principles: [principle] } as Partial<Corpus> as Corpus
  const { columns } = principleView(principle, corpus, readerFor('zh-Hant'))
  const quoted = columns.map(({ statements: [one] }) =>
    (one?.paragraphs.join('') ?? '').replace(/<\/?b>/g, ''),
  )
  const mark = '<mark class="same">守住耕地紅線</mark>。'
  expect(quoted[0]?.startsWith(mark)).toBe(true)
  expect(quoted[0]).toMatch(/負責到底。……$/)
  expect(quoted[0]?.length).toBeLessThan(1100)
  expect(quoted.slice(1)).toEqual([`……${mark}`, mark])
})
