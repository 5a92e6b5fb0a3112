import fc from 'fast-check'
import { expect, it } from 'vitest'
import { printable } from './printable.ts'

it('escapes what would move the cursor, hide text or change its direction', () => {
  expect(printable('第一條\u001b[2J\u001b[8m\u202egpj.exe\r\u0007\u0085')).toBe(
    '第一條\\u001b[2J\\u001b[8m\\u202egpj.exe\\u000d\\u0007\\u0085',
  )
})

it("keeps the program's own colours and its progress line", () => {
  const own = '\r\u001b[K12 of 20 files \u001b[33m安全\u001b[39m\n\t'
  expect(printable(own)).toBe(own)
})

it('keeps JSON data unchanged', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = JSON.stringify(value)
      expect(JSON.parse(printable(json))).toEqual(JSON.parse(json))
    }),
  )
})
