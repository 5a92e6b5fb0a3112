import { expect, test } from 'vitest'
import { dayAddress, editionOfDay } from './day-address.ts'

test('an address of a day is parsed', () => {
  expect(dayAddress('/rules/@2020-06-01/')).toEqual({
    root: '/rules/',
    clause: '',
    day: '2020-06-01',
    exists: true,
  })
  expect(dayAddress('/rules/@2024-02-31/')).toMatchObject({ day: '2024-02-31', exists: false })
  expect(dayAddress('/base/zh-hans/rules/art12/@2020-06-01')).toMatchObject({ day: '2020-06-01' })
  expect(dayAddress('/rules/art12/')).toBeNull()
  expect(dayAddress('/rules/@yesterday/')).toBeNull()
})

test('a day belongs to the last edition that began before it', () => {
  const editions = [
    { key: '9de5e7c3', place: 'former' as const },
    { key: '2018-01-01', place: 'former' as const },
    { key: '2023-05-10', place: 'present' as const },
  ]
  expect(
    ['1990-01-01', '2018-01-01', '2020-06-01', '2030-01-01'].map((day) =>
      editionOfDay(editions, day),
    ),
  ).toEqual(['9de5e7c3', '2018-01-01', '2018-01-01', '2023-05-10'])
  expect(editionOfDay([], '2020-01-01')).toBeNull()
  expect(editionOfDay(editions.slice(1), '2017-12-31')).toBeNull()
})
