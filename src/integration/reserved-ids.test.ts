import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { RESERVED_CLAUSE_IDS, RESERVED_IDS } from '../corpus/reserved-ids.ts'
import { listRoutes } from './list-routes.ts'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const patterns = listRoutes(folder('../routes')).map(({ pattern }) => pattern)

/** The literal names at a position of the routes, without parameters and extensions. */
const words = (place: RegExp) => {
  const found = patterns.flatMap((pattern) => place.exec(`${pattern}/`)?.[1] ?? [])
  return new Set(found.map((name) => name.replace(/\..*$/, '')).filter((name) => name !== ''))
}

// The list may contain more: names used by servers and later versions.
const missing = (used: Iterable<string>, list: readonly string[]) =>
  [...used].filter((name) => /^[a-z0-9-]+$/.test(name) && !list.includes(name))

it('no document can take the address of a page, a data file or an asset', () => {
  const assets = readdirSync(folder('../assets')).map((name) => name.replace(/\..*$/, ''))
  const used = [...words(/^(?:\[\.\.\.script\]\/)?([^[/]+)/), ...assets]
  expect(used.length).toBeGreaterThan(8)
  expect(missing([...used, 'index', 'pagefind', 'zh-hans', 'zh-hant'], RESERVED_IDS)).toEqual([])
})

it('no clause can take the address of a page of its document', () => {
  const used = words(/^\[\.\.\.script\]\/\[document\]\/([^[/]+)/)
  expect(used.size).toBeGreaterThan(1)
  expect(missing([...used, 'index'], RESERVED_CLAUSE_IDS)).toEqual([])
})
