import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DraftFolder } from './draft-folder.ts'
import { FileLinks } from './file-links.ts'

let folder: string
const at = (...names: string[]) => join(folder, ...names)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausary-links-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Creates files of a site and adds them. */
function linksOf(files: number): FileLinks {
  const links = new FileLinks(at('site'), new DraftFolder(at('draft')))
  for (let file = 0; file < files; file++) {
    mkdirSync(at('site', String(file)), { recursive: true })
    writeFileSync(at('site', String(file), 'index.html'), `page ${file}`)
    links.add(`${file}/index.html`)
  }
  return links
}

test.each([3, 1203])('%i files are the same ones in the draft', async (count) => {
  await linksOf(count).settle()
  for (const file of [0, 2, count - 1].map(String)) {
    expect(readFileSync(at('draft', file, 'index.html'), 'utf8')).toBe(`page ${file}`)
    const [own, former] = ['draft', 'site'].map((name) => statSync(at(name, file, 'index.html')))
    expect(own?.ino).toBe(former?.ino)
  }
})

test.each([3, 1203])('of %i files one that has gone is told', async (count) => {
  const links = linksOf(count)
  links.add('gone/index.html')
  await expect(links.settle()).rejects.toThrow('gone')
})

test('files are no longer linked after `abandon`', async () => {
  const links = linksOf(20)
  await links.abandon()
  await links.settle()
  expect(existsSync(at('draft'))).toBe(false)
})
