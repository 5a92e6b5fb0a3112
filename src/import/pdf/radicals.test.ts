import { expect, it } from 'vitest'
import { withoutRadicals } from './radicals.ts'

it('reads radicals as the ideographs that they are drawn as', () => {
  expect(withoutRadicals('\u2f00\u2f08\u2ed4\u2ed3\u2ee2\u2ecb')).toBe('一人门长马车')
})

it('leaves other characters, and radicals that stand for nothing else, alone', () => {
  expect(withoutRadicals('門\u2e85（一）')).toBe('門\u2e85（一）')
})
