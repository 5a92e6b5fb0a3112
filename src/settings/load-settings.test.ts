import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { currentSettings, useSettings } from './current-settings.ts'
import { loadSettings } from './load-settings.ts'

const before = currentSettings()
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clausary-settings-'))
})
afterEach(async () => {
  useSettings(before)
  await rm(folder, { recursive: true })
})

/** Settings loaded from a file with this text. */
async function read(text: string, name = 'clausary.config.mjs') {
  await writeFile(join(folder, name), text)
  return loadSettings(folder)
}

test('loads the file, puts its settings in use, and reloads it when it has changed', async () => {
  expect((await read("export default { title: '一', description: '二' }")).title).toBe('一')
  expect(currentSettings().title).toBe('一')
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect((await read("export default { title: '三', description: '二' }")).title).toBe('三')
})

test('a folder without the file is reported with what to do', async () => {
  await expect(loadSettings(folder)).rejects.toThrow(/^no clausary\.config\.ts in .*clausary init$/)
})

test('a folder with the name of the file is reported', async () => {
  await mkdir(join(folder, 'clausary.config.ts'))
  await expect(loadSettings(folder)).rejects.toThrow(/^clausary\.config\.ts is a folder/)
})

test('a syntax error is reported in one line with the file name', async () => {
  const fault = read("export default { title: '一',\n  description '二' }")
  await expect(fault).rejects.toThrow(/^clausary\.config\.mjs/)
  await expect(fault).rejects.not.toThrow(/\n/)
})

test('a file named by a setting must exist', async () => {
  const text = "export default {\n title: '一', description: '二',\n logo: 'mark.svg' }"
  await expect(read(text)).rejects.toThrow(
    'clausary.config.mjs:3: logo: found "mark.svg"; there is no such file in public/: correct the path, or remove it',
  )
})
