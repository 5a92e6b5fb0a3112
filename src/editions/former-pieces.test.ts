import { describe, expect, test } from 'vitest'
import { documentFrom } from '../citation/fixtures/documents.ts'
import { formerTexts, withFormer } from '../citation/former-texts.ts'
import { quotableCorpus } from '../citation/quotable-source.ts'
import { checkQuotation } from '../citation/quotation.ts'
import { answerQuotation } from '../citation/quotation-answer.ts'
import { makeChain } from './chain.ts'
import { formerPieces } from './former-pieces.ts'

function law(inForce: string, ...texts: string[]) {
  return documentFrom(
    'law',
    { title: '某辦法', status: { inForce: { value: inForce } } },
    texts.map((text, index) => ({
      id: `art${index + 1}`,
      label: `第${index + 1}條`,
      headline: `第${index + 1}條 ${text}。`,
    })),
  )
}

const KEPT = '為了加強窨井蓋安全管理，制定本辦法'
const now = law('2024-01-01', KEPT, '權屬單位應當每月巡查一次，並如實記錄')
const chain = makeChain(now, [
  { key: '2018-03-01', document: law('2018-03-01', KEPT, '權屬單位應當每季巡查兩次') },
  {
    key: '2021-07-01',
    document: law('2021-07-01', '總則', KEPT, '權屬單位應當每季巡查兩次，並如實記錄'),
  },
  {
    key: '2030-01-01',
    document: law('2030-01-01', KEPT, '權屬單位應當每日巡查三次'),
  },
])
const present = quotableCorpus([now])
const former = formerTexts(formerPieces([chain]))
const check = (passage: string) => withFormer(passage, checkQuotation(passage, present), former)

describe('a quotation', () => {
  test('words that only former editions contain are reported with these editions, the latest first', () => {
    const report = check('應當每季巡查兩次')
    expect(['altered', 'absent']).toContain(report.status)
    expect(report.former).toEqual([
      { document: 'law', edition: '2021-07-01', status: 'exact', at: ['law/art3'] },
      { document: 'law', edition: '2018-03-01', status: 'exact', at: ['law/art2'] },
    ])
    const coverage = { site: 's', documents: 1, clauses: 2 }
    expect(answerQuotation('應當每季巡查兩次', report, coverage).answer).toBe('not-found')
  })

  test('words in the other script are reported as the edition writes them', () => {
    expect(check('权属单位应当每季巡查两次，并如实记录').former).toEqual([
      { document: 'law', edition: '2021-07-01', status: 'converted', at: ['law/art3'] },
    ])
  })

  test.each([
    ['the present text has', KEPT, 'exact'],
    ['no edition has', '權屬單位應當每年巡查九次', 'altered'],
    ['only an edition to come has', '權屬單位應當每日巡查三次', 'altered'],
  ])('of words that %s names none', (_, passage, status) => {
    const report = check(passage)
    expect(report.status).toBe(status)
    expect(report).not.toHaveProperty('former')
  })
})
