import { expect, test } from 'vitest'
import { readEdition } from './edition.ts'

test('the edition on the page is named by its hash, its beginning, or the whole SHA-256', () => {
  for (const asked of ['9de5e7c3', '9de5', `9DE5E7C3${'0'.repeat(56)}`]) {
    expect(readEdition(asked, '9de5e7c3', [])).toEqual({ state: 'current' })
  }
})

test('a text that stood here before has changed since', () => {
  const former = ['11112222', '33334444']
  expect(readEdition('3333', '9de5e7c3', former)).toEqual({ state: 'changed', edition: '33334444' })
})

test('a hash of no text of this place, or no hash at all, never was', () => {
  for (const asked of ['', '9d', 'deadbeef', '<script>', '第八條']) {
    expect(readEdition(asked, '9de5e7c3', ['11112222'])).toEqual({ state: 'never' })
  }
})
