import { expect, it } from 'vitest'
import { NearDuplicates } from './near-duplicates.ts'

const law = Array.from(
  { length: 60 },
  (_, i) => `第${i + 1}条 第${i}种情形由第${i * 7}号机关依照规定办理。`,
)
const other = Array.from({ length: 60 }, (_, i) => `（${i}）本市设立${i * 3}处公园，供居民休息。`)

it('finds the same text with other spaces, and a text with a few changed words', () => {
  const near = new NearDuplicates()
  expect(near.add({ file: 'a', title: '甲' }, law.join('\n'))).toBeNull()
  expect(near.add({ file: 'b', title: '乙' }, law.join('\n\n　　'))).toMatchObject({
    like: { file: 'a' },
    share: 1,
  })
  const amended = law.with(10, '第十一条 废止。').join('\n')
  const found = near.add({ file: 'c', title: '丙' }, amended)
  expect(found?.like.file).toBe('a')
  expect(found?.share).toBeLessThan(1)
  expect(near.add({ file: 'd', title: '丁' }, other.join('\n'))).toBeNull()
})
