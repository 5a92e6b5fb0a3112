import * as disk from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FileSystem, writeFiles } from './write-files.ts'

let folder = ''
beforeEach(async () => {
  folder = await disk.mkdtemp(join(tmpdir(), 'clausary-'))
})
afterEach(() => disk.rm(folder, { recursive: true }))

const content = (name: string, text: string) => ({
  path: join(folder, name),
  bytes: new TextEncoder().encode(text),
})

/** A disk that becomes full at the n-th call of one kind, after writing half of a file. */
function failingAt(method: 'writeFile' | 'rename', call: number): FileSystem {
  let calls = 0
  const isFull = (called: typeof method) => called === method && ++calls === call
  const full = () => Object.assign(new Error('no space left'), { code: 'ENOSPC' })
  const writeFile: FileSystem['writeFile'] = async (path, ...rest) => {
    if (!isFull('writeFile')) return disk.writeFile(path, ...rest)
    await disk.writeFile(path, 'half')
    throw full()
  }
  const rename: FileSystem['rename'] = async (...paths) => {
    if (isFull('rename')) throw full()
    await disk.rename(...paths)
  }
  return { ...disk, writeFile, rename }
}

async function tree(): Promise<Record<string, string>> {
  const entries = await disk.readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  const texts = paths.map(async (path) => [
    path.slice(folder.length + 1),
    await disk.readFile(path, 'utf8'),
  ])
  return Object.fromEntries(await Promise.all(texts))
}

it('writes every file, in folders that it creates, and leaves nothing else', async () => {
  await writeFiles([content('policies/a.mdx', 'A'), content('sources/a.txt', 'a')])
  expect(await tree()).toEqual({ 'policies/a.mdx': 'A', 'sources/a.txt': 'a' })
})

it.each([
  ['writeFile', 1],
  ['writeFile', 3],
  ['rename', 1],
  ['rename', 3],
] as const)('leaves everything as it was when %s fails at call %i', async (method, call) => {
  await writeFiles([content('policies/a.mdx', 'before')])
  const files = [
    content('sources/new/a.txt', 'a'),
    content('policies/a.mdx', 'after'),
    content('policies/b.mdx', 'B'),
  ]
  await expect(writeFiles(files, failingAt(method, call))).rejects.toMatchObject({ code: 'ENOSPC' })
  expect(await tree()).toEqual({ 'policies/a.mdx': 'before' })
  expect(await disk.readdir(folder)).toEqual(['policies'])
})

it('reports what could not be undone', async () => {
  const broken: FileSystem = {
    ...failingAt('writeFile', 1),
    rm: () => Promise.reject(new Error('gone away')),
  }
  await expect(writeFiles([content('a', 'a')], broken)).rejects.toThrow(
    /no space left; and then could not be undone: Error: gone away/,
  )
})
