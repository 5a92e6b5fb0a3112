import { expect, it } from 'vitest'
import { withoutRadicals } from './radicals.ts'

it('replaces radicals by the ideographs they look like', () => {
  expect(withoutRadicals('\u2f00\u2f08\u2ed4\u2ed3\u2ee2\u2ecb')).toBe('一人门长马车')
})

it('keeps other characters, and radicals without an ideograph', () => {
  expect(withoutRadicals('門\u2e85（一）')).toBe('門\u2e85（一）')
})
