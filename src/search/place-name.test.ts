import { expect, it } from 'vitest'
import { placeName } from './place-name.ts'

it.each([
  ['2-8', '（八）', '嚴格責任追究制度', '二（八）'],
  ['3', '三、', '落實措施', '三'],
  ['1-2-b4', '——', '堅持源頭防範', '一（二）堅持源頭防範'],
  ['art38', '第三十八條', null, '第三十八條'],
  ['art38-1', '（一）', null, '第三十八條（一）'],
  ['art21_1-2', '（二）', null, '第二十一條之一（二）'],
  ['art13-p2-5', '（五）', null, '第十三條第二款（五）'],
  ['art27-3-2', '2.', '收費', '第二十七條（三）2'],
  ['a1-art3-2', '（二）', null, '（二）'],
  ['front', '', null, 'front'],
])('calls %s by its printed numbers', (clause, label, heading, name) => {
  expect(placeName({ clause, label, heading }, '第{n}條')).toBe(name)
})
