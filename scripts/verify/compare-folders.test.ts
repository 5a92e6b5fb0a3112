import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { compareFolders } from './compare-folders.ts'

const folder = mkdtempSync(join(tmpdir(), 'clausary-compare-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('two folders are the same when every file is, byte for byte', async () => {
  const [left, right] = [join(folder, 'left'), join(folder, 'right')]
  for (const side of [left, right]) {
    mkdirSync(join(side, 'deep'), { recursive: true })
    writeFileSync(join(side, 'deep', 'a.txt'), 'same')
  }
  expect(await compareFolders(left, right)).toEqual([])
  writeFileSync(join(left, 'b.txt'), 'only here')
  writeFileSync(join(right, 'deep', 'a.txt'), 'sane')
  expect(await compareFolders(left, right)).toEqual([
    `b.txt: only in ${left}`,
    'deep/a.txt: differs from byte 2 on',
  ])
})
