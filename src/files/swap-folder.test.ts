import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { replaceFolder } from './swap-folder.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clausary-swap-'))
  mkdirSync(join(root, 'dist'))
  writeFileSync(join(root, 'dist/index.html'), 'former')
})
afterEach(() => rmSync(root, { recursive: true }))

const page = () => readFileSync(join(root, 'dist/index.html'), 'utf8')
const build = (make: (draft: string) => Promise<void>) =>
  replaceFolder(join(root, 'dist'), 'npm run build', make)

it('replaces the folder, without files that only the former one had', async () => {
  writeFileSync(join(root, 'dist/old.html'), '')
  await build(async (draft) => writeFileSync(join(draft, 'index.html'), 'new'))
  expect(page()).toBe('new')
  expect(readdirSync(join(root, 'dist'))).toEqual(['index.html'])
  expect(readdirSync(root)).toEqual(['dist'])
})

it('keeps the former folder complete when making fails half-way', async () => {
  const failing = build(async (draft) => {
    writeFileSync(join(draft, 'index.html'), 'half')
    throw new Error('the disk is full')
  })
  await expect(failing).rejects.toThrow('the disk is full')
  expect(page()).toBe('former')
  expect(readdirSync(root)).toEqual(['dist'])
})

it('repairs a swap that was killed between its two renames', async () => {
  renameSync(join(root, 'dist'), join(root, 'dist.former'))
  await expect(build(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(page()).toBe('former')
})

it('creates a missing folder, and two at once leave that of one of them', async () => {
  rmSync(join(root, 'dist'), { recursive: true })
  const make = (text: string) =>
    build(async (draft) => writeFileSync(join(draft, 'index.html'), text))
  await Promise.all([make('one'), make('two')])
  expect(['one', 'two']).toContain(page())
  expect(readdirSync(root)).toEqual(['dist'])
})
