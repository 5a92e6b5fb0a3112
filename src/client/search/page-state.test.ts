import { expect, test } from 'vitest'
import { readState, writeState } from './page-state.ts'

const page = new URL('https://clausary.example/search/')

test('an address keeps query, view and order', () => {
  const state = { query: '安全 level:中央', view: 'kwic', order: 'left' } as const
  expect(readState(writeState(page, state))).toEqual(state)
})

test('what goes without saying is not in the address', () => {
  expect(writeState(page, { query: '', view: 'list', order: 'rank' }).href).toBe(page.href)
})

test('another order than the first of its view is said', () => {
  expect(writeState(page, { query: '', view: 'list', order: 'text' }).search).toBe('?order=text')
  expect(writeState(page, { query: '', view: 'kwic', order: 'text' }).search).toBe('?view=kwic')
})

test('a view or order that does not exist is the first one', () => {
  expect(readState(new URL('?q=a&view=x&order=left', page))).toEqual({
    query: 'a',
    view: 'list',
    order: 'rank',
  })
})

test('an unpaired surrogate does no harm', () => {
  expect(writeState(page, { query: '\ud800', view: 'list', order: 'rank' }).search).toBe(
    '?q=%EF%BF%BD',
  )
})
