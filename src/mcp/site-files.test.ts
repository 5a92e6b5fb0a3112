import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressFiles, folderFiles } from './site-files.ts'

let around: string
let folder: string
beforeAll(async () => {
  around = await mkdtemp(join(tmpdir(), 'site-files-'))
  folder = join(around, 'dist')
  await mkdir(join(folder, 'clauses'), { recursive: true })
  // A folder whose name has the site's as a prefix, and a file beside both.
  await mkdir(join(around, 'dist-other'))
  await writeFile(join(around, 'secret.json'), '{}')
  await writeFile(join(around, 'dist-other', 'secret.json'), '{}')
  await writeFile(join(folder, 'clauses.json'), '[1]')
  await writeFile(join(folder, '..odd.json'), '[2]')
  await symlink(join(around, 'secret.json'), join(folder, 'link.json'))
  await symlink(around, join(folder, 'up'))
  await symlink(join(folder, 'clauses.json'), join(folder, 'same.json'))
})
afterAll(() => rm(around, { recursive: true, force: true }))

const read = async (path: string) => {
  const bytes = await folderFiles(folder).read(path)
  return bytes === null ? null : new TextDecoder().decode(bytes)
}

test('files of the folder are read, also through a link inside it', async () => {
  expect(await read('clauses.json')).toBe('[1]')
  expect(await read('clauses/../clauses.json')).toBe('[1]')
  expect(await read('..odd.json')).toBe('[2]')
  expect(await read('same.json')).toBe('[1]')
  expect(await read('none.json')).toBeNull()
})

test.each([
  '../secret.json',
  '../dist-other/secret.json',
  'clauses/../../secret.json',
  '/etc/passwd',
  '..',
])('%s is refused as outside', async (path) => {
  await expect(read(path)).rejects.toThrow(/is outside/)
})

test.each(['link.json', 'up/secret.json', 'up/dist-other/secret.json'])(
  '%s is refused as a link that leads out',
  async (path) => {
    await expect(read(path)).rejects.toThrow(/leads out of/)
  },
)

test('a folder in place of a file is refused', async () => {
  await expect(read('clauses')).rejects.toThrow(/is a folder, not a file$/)
})

test.each([
  '../secret.json',
  '/secret.json',
  'https://other.example/secret.json',
  '//other.example/x',
])('at an address, %s is refused before anything is asked for', async (path) => {
  await expect(addressFiles('https://site.example/dist').read(path)).rejects.toThrow(/is outside/)
})
