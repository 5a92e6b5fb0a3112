import fc from 'fast-check'
import { expect, it } from 'vitest'
import { printable } from './printable.ts'

it('writes out what would move the cursor, hide or turn a text', () => {
  expect(printable('第一條\u001b[2J\u001b[8m\u202egpj.exe\r\u0007\u0085')).toBe(
    '第一條\\u001b[2J\\u001b[8m\\u202egpj.exe\\u000d\\u0007\\u0085',
  )
})

it('leaves the program its colours and the line that it writes over', () => {
  const own = '\r\u001b[K12 of 20 files \u001b[33m安全\u001b[39m\n\t'
  expect(printable(own)).toBe(own)
})

it('leaves JSON the data that it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = JSON.stringify(value)
      expect(JSON.parse(printable(json))).toEqual(JSON.parse(json))
    }),
  )
})
