import { expect, it } from 'vitest'
import { documentFrom } from './fixtures/documents.ts'
import { jointNumbers, numbersBehind } from './joint-numbers.ts'

it('every number in a label has an address', () => {
  const ids = (id: string, label: string) => numbersBehind({ id, label }).map((one) => one.id)
  expect(ids('art2', '第 2 條至第 4 條')).toEqual(['art3', 'art4'])
  expect(ids('a1-art6', '第六条至第七条')).toEqual(['a1-art7'])
  expect(ids('art5', '第 5 條')).toEqual([])
  expect(ids('2-8', '（八）')).toEqual([])
})

it('a misprint does not produce thousands of articles', () => {
  expect(numbersBehind({ id: 'art2', label: '第2條至第99999條' })).toEqual([])
  expect(numbersBehind({ id: 'art9', label: '第9條至第3條' })).toEqual([])
})

it('a number that is also printed separately belongs to that clause', () => {
  const document = documentFrom('rules', {}, [
    { id: 'art2', label: '第 2 條至第 4 條' },
    { id: 'art4', label: '第 4 條' },
  ])
  expect(jointNumbers(document).map(({ id }) => id)).toEqual(['art3'])
})
