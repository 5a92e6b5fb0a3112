import { expect, test } from 'vitest'
import { walkClauses } from '../corpus/model.ts'
import { central, documentFrom, village } from './fixtures/documents.ts'
import { locator } from './locator.ts'

function names(document: typeof central) {
  return Object.fromEntries(
    Array.from(walkClauses(document.clauses), ({ id }) => [id, locator(document, id)?.name]),
  )
}

test('items numbered through an opinion are cited alone, bullets under their item', () => {
  expect(names(central)).toEqual({
    '1': '第一部分',
    '1-1': '第（一）項',
    '1-2': '第（二）項',
    '1-2-b1': '第（二）項——堅持安全發展',
    '1-2-b2': '第（二）項——堅持改革創新',
    '2': '第二部分',
    '2-4': '第（四）項',
    '2-8': '第（八）項',
  })
  expect(locator(central, '2-4-p2')?.name).toBe('第（四）項第二款')
  expect(locator(central, '9-9')).toBeNull()
  expect(locator(village, '2')).toEqual({ name: '第二部分', section: '第二節' })
})

test('items that restart in each section are cited with their section', () => {
  const item = (id: string) => ({ id, label: '（一）', heading: '甲' })
  const document = documentFrom('city', {}, [
    { id: '1', label: '一、', heading: '甲', children: [item('1-1')] },
    {
      id: '2',
      label: '二、',
      heading: '乙',
      children: [{ ...item('2-1'), children: [{ id: '2-1-1', label: '1.', heading: '丙' }] }],
    },
  ])
  expect(names(document)).toMatchObject({
    '1-1': '第一部分第（一）項',
    '2-1': '第二部分第（一）項',
    '2-1-1': '第二部分第（一）項第1目',
  })
  expect(locator(document, '2-1')?.section).toBe('第二節第（一）項')
})

test('articles of a law are cited alone with paragraph and item', () => {
  const document = documentFrom('law', { script: 'zh-Hans' }, [
    {
      id: 'ch3',
      label: '第三章',
      heading: '总则',
      children: [
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
        { id: 'art21_1', label: '第二十一条之一' },
        { id: 'art40', label: '第四十条', children: [{ id: 'art40-p2-1', label: '（一）' }] },
      ],
    },
  ])
  expect(names(document)).toEqual({
    ch3: '第三章',
    art38: '第三十八条',
    'art38-p2': '第三十八条第二款',
    'art38-p2-1': '第三十八条第二款第（一）项',
    art21_1: '第二十一条之一',
    art40: '第四十条',
    'art40-p2-1': '第四十条第二款第（一）项',
  })
})

test('a repeated number is cited with its ordinal', () => {
  const document = documentFrom('city', {}, [
    { id: '3', label: '三、' },
    { id: '3~2', label: '三、' },
  ])
  expect(names(document)).toEqual({ '3': '第三部分', '3~2': '第三部分（第2處）' })
})

test('the items of an amending decision are not parts, and decimals are kept', () => {
  const decision = documentFrom('decision', { kind: '決定' }, [{ id: '1', label: '一、' }])
  expect(names(decision)).toEqual({ '1': '第一項' })
  const standard = documentFrom('standard', {}, [
    { id: '3', label: '3', heading: '要求', children: [{ id: '3_1', label: '3.1' }] },
  ])
  expect(names(standard)).toEqual({ '3': '第3項', '3_1': '3.1' })
})

test('a dash without a heading is cited by its position', () => {
  const document = documentFrom('city', {}, [
    { id: '1', label: '一、', children: [{ id: '1-b2', label: '——', kind: 'bullet' }] },
  ])
  expect(names(document)['1-b2']).toBe('第一部分第2點')
})

test('an item of a standard is cited as GB/T 1.1 requires', () => {
  const letter = (id: string, label: string) => ({ id, label })
  const document = documentFrom('standard', { script: 'zh-Hans' }, [
    {
      id: '5-1',
      label: '5.1',
      heading: '头部',
      children: [
        {
          id: '5-1-2',
          label: '5.1.2',
          children: [
            { ...letter('5-1-2-h', 'h)'), children: [letter('5-1-2-h-1', '1)')] },
            letter('5-1-2-i', 'i)'),
          ],
        },
      ],
    },
  ])
  expect(names(document)).toEqual({
    '5-1': '5.1',
    '5-1-2': '5.1.2',
    '5-1-2-h': '5.1.2 h)',
    '5-1-2-h-1': '5.1.2 h) 1)',
    '5-1-2-i': '5.1.2 i)',
  })
})
