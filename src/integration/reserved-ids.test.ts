import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { RESERVED_CLAUSE_IDS, RESERVED_IDS } from '../corpus/reserved-ids.ts'
import { listRoutes } from './list-routes.ts'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const patterns = listRoutes(folder('../routes')).map(({ pattern }) => pattern)

/** The words of a place in the routes, without parameters and endings. */
const words = (place: RegExp) => {
  const found = patterns.flatMap((pattern) => place.exec(`${pattern}/`)?.[1] ?? [])
  return new Set(found.map((name) => name.replace(/\..*$/, '')).filter((name) => name !== ''))
}

it('no document can take the address of a page, a file of data or an asset', () => {
  const assets = readdirSync(folder('../assets')).map((name) => name.replace(/\..*$/, ''))
  const used = [...words(/^(?:\[\.\.\.script\]\/)?([^[/]+)/), ...assets]
  expect(used.length).toBeGreaterThan(8)
  // Not of the routes: what Astro and servers name so, the index of the search, the other script.
  const others = ['500', 'about', 'index', 'pagefind', 'zh-hans', 'zh-hant']
  expect([...new Set([...used, ...others])].sort()).toEqual([...RESERVED_IDS])
})

it('no clause can take the address of a page of its document', () => {
  const used = words(/^\[\.\.\.script\]\/\[document\]\/([^[/]+)/)
  expect([...used, 'index'].sort()).toEqual([...RESERVED_CLAUSE_IDS])
})
