import { strFromU8, strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { zipParts } from './zip-parts.ts'

const ZIP = zipSync({ 'a.xml': strToU8('<a>one</a>'), 'b.xml': strToU8('<b/>') }, { level: 0 })

/** Returns the zip with a text replaced by another of the same length, everywhere. */
function changed(from: string, to: string): Uint8Array {
  return strToU8(strFromU8(ZIP, true).replaceAll(from, to), true)
}

it('has the requested parts', () => {
  const { parts } = zipParts(ZIP, (name) => name === 'a.xml')
  expect([...(parts ?? [])].map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ['a.xml', '<a>one</a>'],
  ])
})

it('rejects a part that was changed after it was packed', () => {
  const { fault } = zipParts(changed('<a>one</a>', '<a>two</a>'), () => true)
  expect(fault).toMatchObject({ kind: 'damaged', message: expect.stringContaining('a.xml') })
})

it('rejects two parts with one name', () => {
  const { fault } = zipParts(changed('b.xml', 'a.xml'), () => true)
  expect(fault?.message).toBe('has two parts called a.xml')
})
