import { expect, test } from 'vitest'
import { pressFilter, readState, wholeQuery, writeState } from './page-state.ts'

const page = new URL('https://clausary.example/search/')

test('an address keeps query, view and order', () => {
  const state = {
    query: '安全',
    chosen: [['level', '中央']],
    view: 'kwic',
    order: 'left',
  } as const
  expect(readState(writeState(page, state))).toEqual(state)
})

test('defaults are not in the address', () => {
  expect(writeState(page, { query: '', chosen: [], view: 'list', order: 'rank' }).href).toBe(
    page.href,
  )
})

test('an order other than the default of its view is in the address', () => {
  expect(writeState(page, { query: '', chosen: [], view: 'list', order: 'text' }).search).toBe(
    '?order=text',
  )
  expect(writeState(page, { query: '', chosen: [], view: 'kwic', order: 'text' }).search).toBe(
    '?view=kwic',
  )
})

test('an unknown view or order is replaced by the default', () => {
  expect(readState(new URL('?q=a&view=x&order=left', page))).toEqual({
    query: 'a',
    chosen: [],
    view: 'list',
    order: 'rank',
  })
})

test('an unpaired surrogate causes no error', () => {
  expect(
    writeState(page, { query: '\ud800', chosen: [], view: 'list', order: 'rank' }).search,
  ).toBe('?q=%EF%BF%BD')
})

test('a filter replaces another one of its field, and is removed when pressed again', () => {
  const none = readState(new URL('?q=安全', page))
  const one = { ...none, ...pressFilter(none, 'level', '中央', false) }
  expect(writeState(page, one).searchParams.get('level')).toBe('中央')
  const two = { ...one, ...pressFilter(one, 'level', '村', false) }
  expect(two.chosen).toEqual([['level', '村']])
  expect(wholeQuery(two)).toBe('安全 level:村')
  expect(pressFilter(two, 'level', '村', true).chosen).toEqual([])
  expect(pressFilter(two, 'level', '', false).chosen).toEqual([])
})

test('a typed filter is removed from the query', () => {
  const typed = readState(new URL('?q=安全 level:中央', page))
  expect(pressFilter(typed, 'level', '中央', true)).toEqual({ query: '安全', chosen: [] })
})
