import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { UserError } from './command.ts'
import { namedFile } from './named-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'clausary-named-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a file is read, through a link too', async () => {
  writeFileSync(join(folder, 'a.txt'), '甲')
  symlinkSync(join(folder, 'a.txt'), join(folder, 'b.txt'))
  expect(Buffer.from(await namedFile(join(folder, 'b.txt'))).toString()).toBe('甲')
})

test('an endless, too large or missing file stops the command in one line', async () => {
  const large = join(folder, 'large.txt')
  writeFileSync(large, '')
  truncateSync(large, 33 * 1024 * 1024)
  const refused = [folder, large, ...(process.platform === 'win32' ? [] : ['/dev/zero'])]
  for (const path of refused) await expect(namedFile(path)).rejects.toThrow(UserError)
  await expect(namedFile(join(folder, 'none'))).rejects.toThrow(/is missing$/)
  await expect(namedFile('')).rejects.toThrow(/name of the file is empty/)
})
