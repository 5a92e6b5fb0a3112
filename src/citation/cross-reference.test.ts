import { describe, expect, test } from 'vitest'
import { clauseKey } from './address.ts'
import { findReferences, referencesTo } from './cross-reference.ts'
import { central, district, documentFrom } from './fixtures/documents.ts'
import { referenceIndex } from './reference-target.ts'

function found(document: typeof central, ...others: (typeof central)[]) {
  return findReferences(document, referenceIndex([document, ...others])).map((reference) => [
    reference.text,
    reference.target &&
      clauseKey(reference.target) + (reference.paragraph ? ` 款${reference.paragraph}` : ''),
  ])
}

const city = (...paragraphs: string[]) =>
  documentFrom('city', { title: '某市安全生產實施意見' }, [
    {
      id: '1',
      label: '一、',
      heading: '總則',
      children: [{ id: '1-1', label: '(一)', paragraphs }],
    },
    { id: '2', label: '二、', heading: '責任', children: [{ id: '2-2', label: '(二)' }] },
  ])

test('a number in a range leads to the clause that has the range', () => {
  const law = documentFrom('law', { title: '青石規程' }, [
    { id: 'art1', label: '第 1 條', paragraphs: ['依第三條之規定。', '依第五條之規定。'] },
    { id: 'art2', label: '第 2 條至第 4 條', paragraphs: ['（刪除）'] },
  ])
  expect(found(law)).toEqual([['第三條', 'law/art2']])
})

describe('a reference inside the document', () => {
  test.each([
    ['按照本意見第（二）條的規定', '本意見第（二）條', 'city/2-2'],
    ['按照本意見第二部分的規定', '本意見第二部分', 'city/2'],
    ['見第二部分第（二）項', '第二部分第（二）項', 'city/2-2'],
  ])('%s', (text, words, target) => {
    expect(found(city(text))).toEqual([[words, target]])
  })

  test('numbers that name nothing in the document are not references', () => {
    expect(found(city('明確黨政一把手是第一責任人,目前條件已經具備,本意見第九條'))).toEqual([])
  })
})

describe('a reference to another document', () => {
  test.each([
    ['《關於推進安全生產領域改革發展的意見》(中發〔2016〕32號)第(八)條', 'central/2-8'],
    ['《中共中央國務院關於推進安全生產領域改革發展的意見》', 'central'],
    ['《关于推进安全生产领域改革发展的意见》第二部分', 'central/2'],
    ['中發〔20xx〕32號', 'central'],
    ['《關於別的事情的意見》(蘇政發〔2015〕151號)', null],
  ])('%s', (text, target) => {
    expect(found(city(`根據${text},結合實際`), central)).toEqual([[text, target]])
  })

  test('a reference to a document that is not in the corpus is still found', () => {
    expect(found(district)).toEqual([
      ['《關於進一步加強危險性作業安全管理意見》(溧政辦發〔20xx〕18號)', null],
    ])
  })
})

test('preceding paragraphs, articles and items are relative to the position of the reference', () => {
  const law = documentFrom('law', { script: 'zh-Hans', title: '某法' }, [
    { id: 'art7', label: '第七条', paragraphs: ['　目前条件如何,不论。'] },
    {
      id: 'art8',
      label: '第八条',
      paragraphs: [
        '依照前条规定处理。',
        '前款规定的期限为三日。',
        '违反前款规定、本法第七条的,依照第八条第二款处罚。',
      ],
      children: [
        { id: 'art8-1', label: '（一）' },
        { id: 'art8-2', label: '（二）', paragraphs: ['有前项行为的'] },
      ],
    },
  ])
  expect(found(law)).toEqual([
    ['前条', 'law/art7'],
    ['前款', 'law/art8'],
    ['前款', 'law/art8 款2'],
    ['本法第七条', 'law/art7'],
    ['第八条第二款', 'law/art8 款2'],
    ['前项', 'law/art8-1'],
  ])
})

test('本法 at the end of a longer name, and a law named without brackets, are other laws', () => {
  const law = documentFrom('law', { script: 'zh-Hant', title: '青石島維護安全法' }, [
    { id: 'art1', label: '第一條', paragraphs: ['為維護安全，制定本法。'] },
    { id: 'art2', label: '第二條', paragraphs: ['青石島基本法第一條和第三條規定是根本性條款。'] },
    { id: 'art3', label: '第三條', paragraphs: ['依刑法第一條、第二條及資本法第三條的，不適用。'] },
    { id: 'art4', label: '第四條', paragraphs: ['違反本法第一條和第二條的，處罰款。'] },
  ])
  expect(found(law)).toEqual([
    ['本法第一條', 'law/art1'],
    ['第二條', 'law/art2'],
  ])
})

test('the clauses that cite a clause are found', () => {
  const source = city('落實《關於推進安全生產領域改革發展的意見》第(八)條')
  const references = findReferences(source, referenceIndex([source, central]))
  const citing = referencesTo(references).get('central/2-8') ?? []
  expect(citing.map(({ from }) => clauseKey(from))).toEqual(['city/1-1'])
})

test('the range of a reference is the range of its words in the block', () => {
  const source = city('見本意見第（二）條。')
  const [reference] = findReferences(source, referenceIndex([source]))
  expect([reference?.start, reference?.end]).toEqual([1, 9])
})

describe('a name in the list of attachments', () => {
  const notice = (...lines: string[]) => {
    const document = documentFrom('notice', { title: '關於節水的通知' }, [
      { id: '1', label: '一、', heading: '領導' },
    ])
    for (const value of lines)
      document.closing.push({
        role: 'attachment',
        inlines: [{ type: 'text', value }],
        before: '',
        line: 0,
      })
    return document
  }
  const annexes = ['notice-a1', 'notice-a2'].map((id) => documentFrom(id, { title: '表' }, []))

  test.each([
    [
      ['附件：1.節水指標表', '2.考核辦法'],
      ['節水指標表', '考核辦法'],
    ],
    [
      ['附件1：節水指標表', '附件2：考核辦法'],
      ['節水指標表', '考核辦法'],
    ],
    [
      ['附件一　節水指標表', '附件二　考核辦法'],
      ['節水指標表', '考核辦法'],
    ],
    [
      ['附件：（一）節水指標表', '（二）考核辦法'],
      ['節水指標表', '考核辦法'],
    ],
  ])('leads to the annex with its number: %j', (lines, [first, second]) => {
    expect(found(notice(...lines), ...annexes)).toEqual([
      [first, 'notice-a1'],
      [second, 'notice-a2'],
    ])
  })

  test('is no reference without the annex, and a wrapped line has no number', () => {
    expect(found(notice('附件：節水指標表'))).toEqual([])
    expect(found(notice('附件：青石市節水', '指標表'), ...annexes)).toEqual([
      ['青石市節水', 'notice-a1'],
    ])
  })
})
