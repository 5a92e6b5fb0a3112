import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
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

it('has the new folder in place while the former one is removed, unless it was kept', async () => {
  const seen: string[] = []
  const replace = (made: string | null) =>
    replaceFolder(
      join(root, 'dist'),
      'npm run build',
      async (draft) => {
        writeFileSync(join(draft, 'index.html'), 'new')
        return made
      },
      async (value) => seen.push(`${value} ${page()}`),
    )
  await replace(null)
  expect(seen).toEqual([])
  await replace('made')
  expect(seen).toEqual(['made new'])
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

/** A folder on another disk, where the system has one. */
const OTHER_DISK = '/dev/shm'
const hasOther = existsSync(OTHER_DISK) && statSync(OTHER_DISK).dev !== statSync(tmpdir()).dev

it.skipIf(!hasOther)('fills a folder on another disk that a link leads to', async () => {
  const other = mkdtempSync(join(OTHER_DISK, 'clausary-swap-'))
  try {
    mkdirSync(join(other, 'site'))
    rmSync(join(root, 'dist'), { recursive: true })
    symlinkSync(join(other, 'site'), join(root, 'dist'))
    writeFileSync(join(root, 'style.css'), 'new')
    // As Astro does with what it has made beside: it does not know of other disks.
    await build(async (draft) => renameSync(join(root, 'style.css'), join(draft, 'index.html')))
    expect(page()).toBe('new')
    expect([readdirSync(root), readdirSync(other)]).toEqual([['dist'], ['site']])
  } finally {
    rmSync(other, { recursive: true })
  }
})

it.each(['content', '.', 'nowhere', 'notes.txt'])(
  'replaces nothing that a link leads to but a site: %s',
  async (to) => {
    mkdirSync(join(root, 'content'))
    writeFileSync(join(root, 'content/law.txt'), 'law')
    writeFileSync(join(root, 'notes.txt'), '')
    rmSync(join(root, 'dist'), { recursive: true })
    symlinkSync(to, join(root, 'dist'))
    await expect(build(() => Promise.reject(new Error('made')))).rejects.toThrow(/leads to/)
    expect(readFileSync(join(root, 'content/law.txt'), 'utf8')).toBe('law')
    expect(readdirSync(root).sort()).toEqual(['content', 'dist', 'notes.txt'])
  },
)

it('says of a file in its place what it is', async () => {
  rmSync(join(root, 'dist'), { recursive: true })
  writeFileSync(join(root, 'dist'), 'a note')
  await expect(build(() => Promise.reject(new Error('made')))).rejects.toThrow(/is no folder/)
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
