import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BundleStore } from './bundle-store.ts'

let folder: string
let cache: string
let next: string
let input: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clausary-bundle-'))
  cache = join(folder, 'cache')
  next = join(folder, 'next')
  input = join(folder, 'Head.astro')
  const draft = join(folder, 'draft')
  mkdirSync(join(draft, 'chunks'), { recursive: true })
  writeFileSync(join(draft, 'chunks/a.mjs'), 'export {}')
  writeFileSync(input, '<p>')
  await new BundleStore(cache, 'key').keep(draft, ['chunks/a.mjs'], [input])
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a cached bundle', () => {
  test('is written into the next site', async () => {
    expect(await new BundleStore(cache, 'key').restore(next)).toBe(true)
    expect(readFileSync(join(next, 'chunks/a.mjs'), 'utf8')).toBe('export {}')
  })

  test.each([
    ['the key is another', () => undefined, 'other'],
    ['a file that it was made from has changed', () => writeFileSync(input, '<b>'), 'key'],
    ['a file that it was made from is gone', () => rmSync(input), 'key'],
    ['a file of it was altered', () => damage((path) => writeFileSync(path, 'x')), 'key'],
    ['a file of it is gone', () => damage((path) => rmSync(path)), 'key'],
    ['its record was cut short', () => writeFileSync(join(cache, 'bundle.json'), '{'), 'key'],
  ])('does not count where %s, and nothing is written', async (_, change, key) => {
    change()
    expect(await new BundleStore(cache, key).restore(next)).toBe(false)
    expect(() => readdirSync(next)).toThrow('ENOENT')
  })
})

test('a cache that is not writable only costs time', async () => {
  const blocked = join(folder, 'blocked')
  writeFileSync(blocked, '')
  await new BundleStore(blocked, 'key').keep(join(folder, 'draft'), ['chunks/a.mjs'], [])
  expect(await new BundleStore(blocked, 'key').restore(next)).toBe(false)
})

function damage(change: (path: string) => void): void {
  for (const name of readdirSync(join(cache, 'bundle'))) change(join(cache, 'bundle', name))
}
