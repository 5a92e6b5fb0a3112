import { strFromU8, strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { zipParts } from './zip-parts.ts'

const ZIP = zipSync({ 'a.xml': strToU8('<a>one</a>'), 'b.xml': strToU8('<b/>') }, { level: 0 })

/** The zip with a text put in the place of another of its length, wherever it stands. */
function changed(from: string, to: string): Uint8Array {
  return strToU8(strFromU8(ZIP, true).replaceAll(from, to), true)
}

it('has the parts that are asked for', () => {
  const { parts } = zipParts(ZIP, (name) => name === 'a.xml')
  expect([...(parts ?? [])].map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ['a.xml', '<a>one</a>'],
  ])
})

it('does not take a part that was changed after it was packed', () => {
  const { fault } = zipParts(changed('<a>one</a>', '<a>two</a>'), () => true)
  expect(fault).toMatchObject({ kind: 'damaged', message: expect.stringContaining('a.xml') })
})

it('does not choose between two parts of one name', () => {
  const { fault } = zipParts(changed('b.xml', 'a.xml'), () => true)
  expect(fault?.message).toBe('has two parts called a.xml')
})
