import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { walkClauses } from '../corpus/model.ts'
import { paragraphId } from './address.ts'
import { central, district, documentFrom, village } from './fixtures/documents.ts'
import { goToDocuments } from './go-to.ts'
import { locator } from './locator.ts'
import { documentsMeant, resolve } from './resolve.ts'

const law = documentFrom(
  'production-law',
  { title: '中华人民共和国安全生产法', script: 'zh-Hans' },
  [
    {
      id: 'ch3',
      label: '第三章',
      heading: '从业人员',
      children: [
        { id: 'art8', label: '第八条' },
        { id: 'art9', label: '第九条', paragraphs: ['甲', '乙', '丙'] },
        { id: 'art21_1', label: '第二十一条之一' },
        {
          id: 'art38',
          label: '第三十八条',
          children: [
            {
              id: 'art38-p2',
              label: '',
              kind: 'unnumbered',
              children: [{ id: 'art38-p2-1', label: '（一）' }],
            },
          ],
        },
      ],
    },
  ],
)

const opinions = goToDocuments([village, central, district])
const all = goToDocuments([village, central, district, law])

function go(query: string, documents = opinions): string[] {
  return resolve(query, documents).map(({ document, clause, paragraph }) =>
    clause === null ? document : `${document}/${paragraphId(clause, paragraph ?? 1)}`,
  )
}

describe('a clause by its printed numbers', () => {
  test.each([
    ['二（八）', ['central/2-8']],
    ['二(8)', ['central/2-8']],
    ['2（八）', ['central/2-8']],
    ['二、（八）', ['central/2-8']],
    ['第二部分第（八）條', ['central/2-8']],
    ['第八條', ['central/2-8']],
    ['第八条', ['central/2-8']],
    ['第8條', ['central/2-8']],
    ['第（八）項', ['central/2-8']],
    ['第（８）项', ['central/2-8']],
    ['（十三）', ['district/4-13']],
    ['第十三点', ['district/4-13']],
    ['四（13）', ['district/4-13']],
    ['第四节', ['district/4']],
    ['第二部分', ['village/2', 'central/2', 'district/2']],
    ['一（二）第1項', ['central/1-2-b1']],
    ['central（八）', ['central/2-8']],
    ['中央 八', ['central/2-8']],
    ['區縣意見（一）', ['district/2-1']],
    ['村 二', ['village/2']],
    ['区 十三', ['district/4-13']],
  ])('%s', (query, expected) => {
    expect(go(query)).toEqual(expected)
  })
})

test('every clause is found by the name that citations give it', () => {
  for (const document of [village, central, district, law]) {
    for (const { id } of walkClauses(document.clauses)) {
      const name = `《${document.meta.title}》${locator(document, id)?.name}`
      expect([name, go(name, all)]).toEqual([name, [`${document.id}/${id}`]])
    }
  }
})

test('a short list where a number is not unique', () => {
  expect(go('（一）')).toEqual(['central/1-1', 'district/2-1'])
})

describe('articles', () => {
  test.each([
    ['第三十八条', 'production-law/art38'],
    ['第38條', 'production-law/art38'],
    ['安全生产法第三十八条第二款', 'production-law/art38-p2'],
    ['安全生產法 第38條第2款第1項', 'production-law/art38-p2-1'],
    ['第三十八条第二款第（一）项', 'production-law/art38-p2-1'],
    ['第二十一條之一', 'production-law/art21_1'],
    ['第八条', 'production-law/art8'],
    ['第九条第二款', 'production-law/art9-p2'],
    ['第九條第1款', 'production-law/art9'],
    ['第三章', 'production-law/ch3'],
  ])('%s', (query, expected) => {
    expect(go(query, all)).toEqual([expected])
  })
})

describe('a document by its number', () => {
  test.each([
    ['中發〔2016〕32號', ['central']],
    ['中发[2016]32号', ['central']],
    ['中发（2016）32号', ['central']],
    ['中发32号', ['central']],
    ['中發〔二〇一六〕三十二號', ['central']],
    ['中發〔2016〕32號第（八）項', ['central/2-8']],
    ['中发 2016 32号 二（八）', ['central/2-8']],
    ['溧政办发18号', ['district/4-13']],
    ['溧政辦發〔2014〕18號', ['district/4-13']],
    ['国发〔2007〕19号', []],
  ])('%s', (query, expected) => {
    expect(go(query)).toEqual(expected)
  })

  test('a document that is not in the corpus: the clause is reported as a reference', () => {
    expect(resolve('溧政办发18号', opinions)[0]?.why).toBe('reference')
  })
})

describe('an address', () => {
  test.each([
    ['central/2-8', ['central/2-8']],
    ['central', ['central']],
    ['https://clausary.example/zh-hans/central/2-8/?v=12345678', ['central/2-8']],
    ['https://clausary.example/central/#2-8', ['central/2-8']],
    ['2-8', ['central/2-8']],
    ['central/9-9', []],
  ])('%s', (query, expected) => {
    expect(go(query)).toEqual(expected)
  })
})

test('a title in either script, in part or in short, or a heading in full', () => {
  expect(go('推进安全生产领域改革发展')).toEqual(['central'])
  expect(go('《关于推进安全生产领域改革发展的意见》第八条')).toEqual(['central/2-8'])
  expect(go('中央意見第八條')).toEqual(['central/2-8'])
  expect(go('严格责任追究制度')).toEqual(['central/2-8'])
})

test.each([
  '',
  '  ',
  '一崗雙責',
  '一岗双责',
  '？！',
  '<script>',
  '%',
  '\ud800',
  '第條',
  '八八八八八',
  '安全第一',
  '第一',
])('%j is no reference', (query) => {
  expect(go(query)).toEqual([])
})

/**
 * How often a query accesses the documents: a measure of its cost that does not depend on the
 * machine.
 */
function looks(query: string): number {
  let count = 0
  const get = (target: typeof all, key: PropertyKey, receiver: unknown): unknown => {
    count++
    return Reflect.get(target, key, receiver)
  }
  resolve(query, new Proxy(all, { get }))
  return count
}

test('any query gets an answer, and a longer one takes no more work', () => {
  for (const part of ['1', '第', ' (1', '一、']) {
    const few = looks(part.repeat(100))
    expect(few).toBeGreaterThan(0)
    expect(looks(part.repeat(50_000))).toBeLessThanOrEqual(few)
  }
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (query) => Array.isArray(resolve(query, all))),
  )
})

test.each([
  '中發〔2016〕32號 二（八）',
  'central/2-8',
  '/zh-hans/central/2-8/#2-8',
  '2-8',
  'central',
  '中央 二（八）',
  '安全生产法第九条',
  '第九条第二款',
  '第八条',
  '中共中央國務院關於推進安全生產領域改革發展的意見',
  '量子糾纏',
  'art38',
])('%s: the documents that it means are enough to resolve it', (query) => {
  const bare = all.map((document) => ({ ...document, clauses: [], mentions: [] }))
  const meant = documentsMeant(query, bare).map(({ id }) => id)
  const told = all.filter(({ id }) => meant.includes(id))
  expect(resolve(query, told)).toEqual(resolve(query, all))
})

test('a reference that names a document matches only that document', () => {
  expect(documentsMeant('安全生产法第九条', all).map(({ id }) => id)).toEqual(['production-law'])
})
