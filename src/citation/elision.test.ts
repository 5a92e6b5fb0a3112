import { describe, expect, test } from 'vitest'
import { walkClauses } from '../corpus/model.ts'
import { clauseText } from './clause-text.ts'
import { central, district, village } from './fixtures/documents.ts'
import { quotableCorpus } from './quotable-source.ts'
import { quotableTexts } from './quotable-text.ts'
import { checkQuotation } from './quotation.ts'

const corpus = quotableCorpus([village, central, district])
const check = (passage: string) => checkQuotation(passage, corpus)

/** A clause of the fixtures that is long enough to omit words. */
const long = [village, central, district]
  .flatMap(({ clauses }) => [...walkClauses(clauses)])
  .map((clause) => clauseText(clause, 'corrected').replace(/\s/gu, ''))
  .filter((text) => Array.from(text).length > 40)

describe('a quotation with words left out', () => {
  for (const mark of ['……', '…', '...', '⋯⋯', '〔……〕'])
    test(`is found by its parts around ${mark}, with the omitted words`, () => {
      const text = long[0] ?? ''
      const report = check(`${text.slice(6, 14)}${mark}${text.slice(24, 34)}`)
      expect(report.status).toBe('elided')
      expect(report.omitted).toHaveLength(1)
    })

  test('is not found with its parts reordered, changed, or from two distant clauses', () => {
    const [one = '', other = ''] = long
    expect(check(`${one.slice(24, 34)}……${one.slice(6, 14)}`).status).not.toMatch(/exact|elided/)
    expect(check(`${one.slice(6, 14)}……${one.slice(24, 30)}誤誤`).status).not.toMatch(
      /exact|elided/,
    )
    const last = long.at(-1) ?? ''
    expect(check(`${other.slice(6, 16)}……${last.slice(20, 32)}`).status).not.toMatch(/exact|elided/)
  })

  test('warns when a negation, an exception or a condition is omitted', () => {
    const corrected = '第一條　企業應當建立安全制度，不得拒絕檢查，每年公布結果，並向員工說明。'
    const law = quotableTexts('law', [{ id: 'law/art1', label: '第一條', corrected }])
    expect(checkQuotation('企業應當建立安全制度……每年公布結果', law)).toMatchObject({
      status: 'elided',
      omitted: [',不得拒絕檢查,'],
      warning: 'turning',
    })
    expect(checkQuotation('不得拒絕檢查……並向員工說明', law)).toMatchObject({
      status: 'elided',
      warning: null,
    })
  })

  test('at its ends reports the rest of the sentence, and warns of a negation there', () => {
    const corrected = '第一條　企業應當公布結果。任何人不得拒絕檢查並毀壞設施，但發生災害的除外。'
    const law = quotableTexts('law', [{ id: 'law/art1', label: '第一條', corrected }])
    expect(checkQuotation('……拒絕檢查並毀壞設施', law)).toMatchObject({
      status: 'elided',
      omitted: ['任何人不得'],
      warning: 'turning',
    })
    expect(checkQuotation('任何人不得拒絕檢查並毀壞設施……', law)).toMatchObject({
      omitted: [',但發生災害的除外'],
      warning: 'turning',
    })
    // The number of a clause is not part of its words.
    expect(checkQuotation('……應當公布結果。', law)).toMatchObject({
      omitted: ['企業'],
      warning: null,
    })
    expect(checkQuotation('……企業應當公布結果……', law)).toMatchObject({
      omitted: [],
      warning: null,
    })
  })

  test('reports sub-clauses that it skips without a mark, as in the clause’s own text', () => {
    const law = quotableTexts('law', [
      { id: 'law/art1', label: '第一條', corrected: '第一條　選舉委員會履行下列職責：' },
      { id: 'law/art1-1', label: '（一）', corrected: '（一）登記選民，不得遺漏；' },
      {
        id: 'law/art1',
        label: '第一條',
        corrected: '委員由同級機關任命並公布名單。',
        from: [15, 15],
      },
    ])
    expect(checkQuotation('選舉委員會……下列職責：委員由……公布名單', law)).toMatchObject({
      status: 'elided',
      omitted: ['履行', '(一)登記選民,不得遺漏;', '同級機關任命並'],
      warning: 'turning',
    })
    // In the running text, the mark represents the item.
    expect(checkQuotation('履行下列職責……委員由同級機關任命', law)).toMatchObject({
      omitted: [':(一)登記選民,不得遺漏;'],
    })
  })

  describe('that occurs in several places', () => {
    const law = (document: string, ...articles: string[]) =>
      quotableTexts(
        document,
        articles.map((corrected, nth) => {
          const label = `第${'一二三'[nth]}條`
          return { id: `${document}/art${nth + 1}`, label, corrected: `${label}　${corrected}` }
        }),
      )
    const texts = [
      ...law('a', '任何人不得佔用公共綠地。', '違法佔用公共綠地的，處罰款。'),
      ...law('b', '人員佔用公共綠地的，由主管部門處理。'),
    ]

    test('prefers the place where a leading mark may omit a negation', () => {
      expect(checkQuotation('……佔用公共綠地', texts)).toMatchObject({
        at: [{ id: 'a/art1' }],
        omitted: ['任何人不得'],
        warning: 'turning',
      })
    })

    test('prefers its stated source', () => {
      const of = (wanted: string) =>
        checkQuotation('……佔用公共綠地', texts, ({ id }) => id === wanted)
      expect(of('a/art2')).toMatchObject({ at: [{ id: 'a/art2' }], warning: null })
      expect(of('b/art1')).toMatchObject({ at: [{ id: 'b/art1' }], omitted: ['人員'] })
    })
  })

  test('warns when only one end of an exception is omitted', () => {
    const corrected = '第一條　除發生重大災害的情形外，企業應當公布結果。'
    const law = quotableTexts('law', [{ id: 'law/art1', label: '第一條', corrected }])
    expect(checkQuotation('發生重大災害的情形……企業應當公布結果', law).warning).toBe('turning')
    expect(checkQuotation('除發生……的情形外，企業應當公布結果', law).warning).toBeNull()
  })

  test('is found however much of one clause is between its parts', () => {
    const corrected = `第一條　企業應當建立制度，${'並且公布各項結果，'.repeat(500)}最後報送機關。`
    const law = quotableTexts('law', [{ id: 'law/art1', label: '第一條', corrected }])
    expect(checkQuotation('企業應當建立制度……最後報送機關', law).status).toBe('elided')
  })

  test('whose parts occur everywhere is not found', () => {
    expect(check('安……全').status).toBe('absent')
    expect(check('……').status).toBe('absent')
  })
})
