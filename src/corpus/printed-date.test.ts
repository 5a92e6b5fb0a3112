import { expect, test } from 'vitest'
import { isImpossibleDate, readDay } from './printed-date.ts'

test.each([
  ['2031年02月04日', '2031-02-04', false],
  ['二〇三一年二月四日', '2031-02-04', false],
  ['2031-2-4', '2031-02-04', false],
  ['〔2031.2.4', '2031-02-04', false],
  ['2031年13月4日', null, true],
  ['2031-02-30', null, true],
  ['2031年2月', null, false],
  ['', null, false],
])('%s is the day %s', (printed, day, isImpossible) => {
  expect(readDay(printed)).toBe(day)
  expect(isImpossibleDate(printed)).toBe(isImpossible)
})
