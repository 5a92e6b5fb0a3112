import { hash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { EntryStore } from '../cache/entry-store.ts'
import { PageStore } from './page-store.ts'

let folder: string
let built: string
let draft: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clausary-pages-'))
  built = join(folder, 'dist')
  draft = join(folder, 'draft')
  mkdirSync(join(built, 'a'), { recursive: true })
  writeFileSync(join(built, 'a/index.html'), '一')
  const store = await open('key')
  store.note('a/index.html', 'page', hash('sha256', '一'))
  await store.close()
})

async function open(key: string): Promise<PageStore> {
  const store = new PageStore(built, draft, new EntryStore(join(folder, 'cache')), key)
  await store.open()
  return store
}

describe('a page of the former build', () => {
  test('is reused for the same key', async () => {
    const store = await open('key')
    expect(await store.take('a/index.html', 'page')).toBe(true)
    await store.settle()
    expect(readFileSync(join(draft, 'a/index.html'), 'utf8')).toBe('一')
  })

  test('stays in place when the former site is removed', async () => {
    const store = await open('key')
    await store.take('a/index.html', 'page')
    await store.settle()
    rmSync(built, { recursive: true })
    expect(readFileSync(join(draft, 'a/index.html'), 'utf8')).toBe('一')
  })

  test.each([
    ['another key of its own', 'key', 'other'],
    ['another state of the site', 'other', 'page'],
  ])('is not taken over for %s', async (_, siteKey, pageKey) => {
    expect(await (await open(siteKey)).take('a/index.html', pageKey)).toBe(false)
  })

  test.each([
    ['was altered', () => writeFileSync(join(built, 'a/index.html'), '二')],
    ['was removed', () => rmSync(join(built, 'a/index.html'))],
    ['has no record that is whole', () => writeFileSync(join(folder, 'cache/pages.json'), '{')],
  ])('is not taken over when it %s', async (_, damage) => {
    damage()
    expect(await (await open('key')).take('a/index.html', 'page')).toBe(false)
  })
})

describe('a folder of the former build', () => {
  test('is reused whole or not at all', async () => {
    mkdirSync(join(draft, 'search/texts'), { recursive: true })
    writeFileSync(join(draft, 'search/texts/a.json'), '{}')
    const first = await open('key')
    await first.noteFolder('search', 'search')
    await first.close()
    expect(await (await open('key')).takeAll('search')).toBe(false)
    mkdirSync(join(built, 'search/texts'), { recursive: true })
    writeFileSync(join(built, 'search/texts/a.json'), '{}')
    rmSync(draft, { recursive: true })
    const next = await open('key')
    expect(await next.takeAll('search')).toBe(true)
    await next.settle()
    expect(readFileSync(join(draft, 'search/texts/a.json'), 'utf8')).toBe('{}')
  })

  test('is not reused without an entry', async () => {
    expect(await (await open('key')).takeAll('search')).toBe(false)
  })
})
