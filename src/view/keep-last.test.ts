import { expect, it } from 'vitest'
import { keepLast } from './keep-last.ts'

it('calls a function once for repeated arguments, and again for others', () => {
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
