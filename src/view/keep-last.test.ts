import { expect, it } from 'vitest'
import { keepLast } from './keep-last.ts'

it('makes a thing once for the same arguments in a row, and anew for any other', () => {
  let made = 0
  const make = keepLast((name: string, edition: string | null = null) => ({
    name,
    edition,
    nth: ++made,
  }))
  const first = make('central')
  expect(make('central')).toBe(first)
  expect(make('central', '2016')).toEqual({ name: 'central', edition: '2016', nth: 2 })
  expect(make('village').nth).toBe(3)
  expect(make('central').nth).toBe(4)
})
