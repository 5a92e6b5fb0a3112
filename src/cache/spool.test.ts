import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { Spool } from './spool.ts'

const folder = mkdtempSync(join(tmpdir(), 'spool-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('returns stored values in any order, and leaves no file', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (values) => {
      const path = join(folder, 'deep/aside')
      const spool = new Spool<string>(path)
      const numbers = values.map((value) => spool.add(JSON.stringify(value)))
      expect(numbers).toEqual([...values.keys()])
      for (const number of numbers.toReversed()) expect(spool.read(number)).toBe(values[number])
      expect(() => spool.read(values.length)).toThrow('set aside')
      spool.close()
      expect(existsSync(path)).toBe(false)
    }),
  )
})
