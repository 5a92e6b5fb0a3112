import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convert } from '../script/convert.ts'
import { align } from './alignment.ts'
import { clauseText } from './clause-text.ts'
import { nearestEnd, patternOf } from './edit-distance.ts'
import { block, central, district, documentFrom, village } from './fixtures/documents.ts'
import { quotableCorpus } from './quotable-source.ts'
import { quotableTexts } from './quotable-text.ts'
import { checkQuotation } from './quotation.ts'

const corpus = quotableCorpus([village, central, district])
const check = (passage: string) => checkQuotation(passage, corpus)

test('a verbatim passage is exact, with its clause and range', () => {
  expect(check('堅持黨政同責、一崗雙責')).toEqual({
    status: 'exact',
    at: [{ id: 'central/2-4', to: null, reading: 'corrected', range: { start: 17, end: 28 } }],
    differences: [],
    likeness: 1,
  })
})

test('of more places than are listed, the stated source is listed', () => {
  const pieces = Array.from({ length: 60 }, (_, nth) => {
    const label = `第${nth + 1}條`
    return { id: `law/art${nth + 1}`, label, corrected: `${label}　應當依法辦理，不得拖延。` }
  })
  const law = quotableTexts('law', pieces)
  const ids = (wanted: string) =>
    checkQuotation('依法辦理，不得拖延', law, ({ id }) => id === wanted).at.map(({ id }) => id)
  expect(ids('law/art50')).toHaveLength(20)
  expect(ids('law/art50')).toContain('law/art50')
  expect(ids('law/art3')).toContain('law/art3')
  expect(ids('law/art70')).toHaveLength(20)
})

test('full-width punctuation, spaces and line breaks are ignored', () => {
  expect(check('完善安全生產責任體系。\n  地方各級黨委和政府').status).toBe('exact')
  expect(check('失職追責，完善安全生產責任體系').status).toBe('exact')
})

test('quotation marks around a passage are ignored, and offsets remain those of the passage', () => {
  expect(check('「堅持黨政同責、一崗雙責」').status).toBe('exact')
  expect(check('“堅持黨政同責、一崗單責、齊抓共管”').differences).toEqual([
    { passage: '單', text: '雙', start: 10, end: 11 },
  ])
})

test('a passage across several clauses is exact with their numbers, and altered without', () => {
  const over =
    '堅持改革創新。不斷推進安全生產理論創新、制度創新、體制機制創新、科技創新和文化創新。'
  expect(check(`${over}二、健全落實安全生產責任制`)).toMatchObject({
    status: 'exact',
    at: [{ id: 'central/1-2-b2', to: 'central/2', range: null }],
  })
  expect(check(`${over}健全落實安全生產責任制`)).toMatchObject({
    status: 'altered',
    differences: [{ passage: '', text: '二、' }],
  })
})

test('text after a list of items comes after it, and is found from its last item on', () => {
  const item = (nth: number, text: string) => ({
    id: `art1-${nth}`,
    label: `（${nth}）`,
    paragraphs: [text],
  })
  const law = documentFrom('law', {}, [
    {
      id: 'art1',
      label: '第一條',
      paragraphs: [
        block('paragraph', '有下列情形之一的，不予登記：', ''),
        { ...block('paragraph', '前款規定不適用於農戶。'), afterChildren: 2 },
      ],
      children: [item(1, '材料不全的；'), item(2, '逾期申請的。')],
    },
  ])
  const texts = quotableCorpus([law])
  expect(checkQuotation('（2）逾期申請的。前款規定', texts)).toMatchObject({
    status: 'exact',
    at: [{ id: 'law/art1-2', to: 'law/art1' }],
  })
  expect(checkQuotation('情形之一的，不予登記：前款規定', texts)).toMatchObject({
    status: 'elided',
    omitted: ['(1)材料不全的;(2)逾期申請的。'],
    warning: 'turning',
    at: [{ id: 'law/art1', to: null }],
  })
  expect(checkQuotation('一的，不予登記：……前款規定', texts)).toMatchObject({
    status: 'elided',
    omitted: [expect.stringContaining('(1)材料不全的;(2)逾期申請的。')],
  })
  const [article] = law.clauses
  const own = article ? clauseText(article) : ''
  const [place] = checkQuotation('不適用於農戶', texts).at
  expect(own.slice(place?.range?.start, place?.range?.end)).toBe('不適用於農戶')
})

test('the same words in the other script are converted', () => {
  expect(check('坚持党政同责、一岗双责')).toMatchObject({
    status: 'converted',
    at: [{ id: 'central/2-4' }],
    differences: [],
  })
})

describe('changed words are altered, with the differences', () => {
  test('one character', () => {
    expect(check('堅持黨政同責、一崗單責、齊抓共管')).toMatchObject({
      status: 'altered',
      at: [{ id: 'central/2-4', range: { start: 17, end: 33 } }],
      differences: [{ passage: '單', text: '雙', start: 9, end: 10 }],
    })
  })

  test('omitted and inserted words', () => {
    expect(check('明確黨政一把手是安全生產第一責任人').differences).toEqual([
      { passage: '', text: '的', start: 12, end: 12 },
    ])
    expect(check('盡職照單依法免責、失職照單問責').differences).toEqual([
      { passage: '依法', text: '', start: 4, end: 6 },
    ])
  })

  test('punctuation', () => {
    expect(check('堅持黨政同責，一崗雙責，齊抓共管')).toMatchObject({
      status: 'altered',
      differences: [
        { passage: '，', text: '、' },
        { passage: '，', text: '、' },
      ],
    })
  })

  test('in the other script too, without counting the script', () => {
    expect(check('坚持党政同责、一岗单责、齐抓共管').differences).toEqual([
      { passage: '单', text: '雙', start: 9, end: 10 },
    ])
  })
})

test.each([
  '',
  '。',
  '人',
  '學而時習之，不亦說乎？有朋自遠方來，不亦樂乎？',
  '国家鼓励、支持和引导非公有制经济的发展，并对非公有制经济依法实行监督和管理。',
  '\ud800\ud800\ud800',
])('%j is not here', (passage) => {
  expect(check(passage)).toEqual({ status: 'absent', at: [], differences: [], likeness: 0 })
})

test('both readings of a corrected passage are exact', () => {
  const corrected = documentFrom('city', {}, [
    {
      id: '1',
      label: '一、',
      heading: null,
      paragraphs: [
        {
          ...block('paragraph', '', ''),
          inlines: [
            { type: 'text', value: '事故調查應當邀請人民檢察院派人' },
            { type: 'corr', sic: '蔘加', value: '參加', cert: 1, note: null },
            { type: 'text', value: ',依法追究責任。' },
          ],
        },
      ],
    },
  ])
  const texts = quotableCorpus([corrected])
  expect(checkQuotation('檢察院派人參加，依法', texts).at[0]?.reading).toBe('corrected')
  expect(checkQuotation('檢察院派人蔘加，依法', texts).at[0]?.reading).toBe('published')
})

test('a long passage is aligned with its place, with one difference per change', () => {
  const corrected = Array.from({ length: 300 }, (_, nth) => `第${nth}項由部門落實，`).join('')
  const law = quotableTexts('law', [{ id: 'law/art1', label: '', corrected }])
  const passage = corrected.slice(100, 2400)
  expect(checkQuotation(`${passage.slice(0, 1200)}鯨${passage.slice(1201)}`, law)).toMatchObject({
    status: 'altered',
    differences: [{ passage: '鯨', start: 1200, end: 1201 }],
  })
})

describe('generated from the corpus', () => {
  const text = corpus.map((entry) => entry.text).reduce((a, b) => (b.length > a.length ? b : a))
  const piece = fc
    .tuple(fc.nat(text.length - 60), fc.integer({ min: 12, max: 60 }))
    .map(([start, length]) => text.slice(start, start + length))
  const runs = { numRuns: 100 }

  test('an excerpt is exact, its conversion converted', () => {
    fc.assert(
      fc.property(piece, (passage) => {
        expect(check(passage).status).toBe('exact')
        const simplified = convert(passage, { from: 'hk', to: 'zh-Hans' })
        expect(check(simplified).status).toBe(simplified === passage ? 'exact' : 'converted')
      }),
      runs,
    )
  })

  test('one changed character is never exact and is found', () => {
    fc.assert(
      fc.property(piece, fc.nat(), (passage, seed) => {
        const at = 1 + (seed % (passage.length - 2))
        const report = check(`${passage.slice(0, at)}鯨${passage.slice(at + 1)}`)
        expect(report.status).toBe('altered')
        expect(report.differences.some((difference) => difference.passage.includes('鯨'))).toBe(
          true,
        )
      }),
      runs,
    )
  })

  test('omitted words are never exact unless the rest occurs elsewhere', () => {
    fc.assert(
      fc.property(piece, fc.nat(), (passage, seed) => {
        const at = 3 + (seed % (passage.length - 8))
        const rest = passage.slice(0, at) + passage.slice(at + 3)
        const here = corpus.some((entry) => entry.text.includes(rest))
        expect(check(rest).status).toBe(here ? 'exact' : 'altered')
      }),
      runs,
    )
  })
})

test('the closest end agrees with a full distance matrix', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 80 })
  fc.assert(
    fc.property(letters, letters, (passage, text) => {
      let row = Array.from({ length: text.length + 1 }, () => 0)
      for (const [nth, unit] of Array.from(passage).entries()) {
        const below = [nth + 1]
        for (const [at, other] of Array.from(text).entries())
          below.push(
            Math.min(
              (row[at] ?? 0) + Number(unit !== other),
              (row[at + 1] ?? 0) + 1,
              (below[at] ?? 0) + 1,
            ),
          )
        row = below
      }
      const distance = Math.min(...row)
      const found = nearestEnd(patternOf(passage), text)
      expect(found).toEqual({ distance, end: row.indexOf(distance) })
      const { edits } = align(passage, text)
      const changes = edits.map((one) => Math.max(one.end - one.start, one.textEnd - one.textStart))
      expect(changes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(distance)
    }),
  )
})

test('applying the edits of an alignment to the passage yields the text', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(letters, letters, (passage, text) => {
      const { edits, textStart, textEnd } = align(passage, text)
      let [rebuilt, at] = ['', textStart]
      let from = 0
      for (const edit of edits) {
        rebuilt += passage.slice(from, edit.start) + text.slice(edit.textStart, edit.textEnd)
        expect(text.slice(at, edit.textStart)).toBe(passage.slice(from, edit.start))
        from = edit.end
        at = edit.textEnd
      }
      expect(rebuilt + passage.slice(from)).toBe(text.slice(textStart, textEnd))
    }),
  )
})
