import { expect, test } from 'vitest'
import { readEdition } from './edition.ts'

test('the edition on the page is identified by its hash, a prefix of it, or the whole SHA-256', () => {
  for (const asked of ['9de5e7c3', '9de5', `9DE5E7C3${'0'.repeat(56)}`]) {
    expect(readEdition(asked, '9de5e7c3', [])).toEqual({ state: 'current' })
  }
})

test('a former text of this place has changed since', () => {
  const former = ['11112222', '33334444']
  expect(readEdition('3333', '9de5e7c3', former)).toEqual({ state: 'changed', edition: '33334444' })
})

test('a hash of no text of this place, or an invalid hash, is unknown', () => {
  for (const asked of ['', '9d', 'deadbeef', '<script>', '第八條']) {
    expect(readEdition(asked, '9de5e7c3', ['11112222'])).toEqual({ state: 'never' })
  }
})
