import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PagePath, PageSource } from './page-source.ts'
import { type PageHelp, type PageWork, writePages } from './write-pages.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausary-write-pages-'))
  for (const name of ['draft', 'public']) mkdirSync(join(folder, name))
})
afterEach(() => rmSync(folder, { recursive: true }))

const path = (pathname: string, type = 'page') =>
  ({ pathname, route: { type, component: pathname } }) as unknown as PagePath

/** Writes pages whose content is the requested address; returns the reported groups in order. */
async function write(
  paths: PagePath[],
  answer: (url: string) => Response = (url) => new Response(url),
  more: Partial<PageWork> = {},
) {
  const groups: string[] = []
  const source: PageSource = {
    paths: async () => paths,
    render: async (request) => answer(request.url),
  }
  const frame = {
    ...{ draft: join(folder, 'draft'), publicDir: join(folder, 'public') },
    ...{ origin: 'https://law.example', base: '/texts/' },
  }
  const progress = {
    ...{ start: () => undefined, done: () => undefined },
    group: (name: string) => groups.push(name),
  }
  await writePages({ source, frame, openStore: async () => null, progress, ...more })
  return groups
}

const read = (name: string) => readFileSync(join(folder, 'draft', name), 'utf8')

test('a page is requested by its address with a slash, a file by its name', async () => {
  await write([path('/'), path('/a/2-8/'), path('/404/'), path('/clauses.json', 'endpoint')])
  expect(read('index.html')).toBe('https://law.example/texts/')
  expect(read('a/2-8/index.html')).toBe('https://law.example/texts/a/2-8/')
  expect(read('404.html')).toBe('https://law.example/texts/404/')
  expect(read('clauses.json')).toBe('https://law.example/texts/clauses.json')
})

test('the pages of a document are rendered one after the other, and their end is reported', async () => {
  expect(await write([path('/a/'), path('/b/'), path('/zh-hant/a/')])).toEqual(['a', 'b'])
})

test('of two pages at one address the first is built', async () => {
  const asked: string[] = []
  await write([path('/a/'), path('/a')], (url) => new Response(String(asked.push(url))))
  expect(read('a/index.html')).toBe('1')
  expect(asked).toHaveLength(1)
})

test('a file of the publisher takes precedence over a page, and a page without a body has no file', async () => {
  writeFileSync(join(folder, 'public/robots.txt'), 'mine')
  await write([path('/robots.txt', 'endpoint'), path('/a/')], (url) =>
    url.endsWith('a/') ? new Response(null) : new Response('ours'),
  )
  expect(readdirSync(join(folder, 'draft'))).toEqual([])
})

test('a redirecting page is refused, since a file cannot redirect', async () => {
  const answer = () => new Response(null, { status: 302 })
  await expect(write([path('/a/')], answer)).rejects.toThrow('/a/: a page that only leads')
})

/** Completes the remaining groups, or fails without completing any. */
const helper = (fail: string | null): PageHelp => ({
  make: async (groups, onMade) => {
    if (fail !== null) throw new Error(fail)
    for (let group = groups.pop(); group; group = groups.pop()) {
      onMade(group, { pages: [], files: [] })
      await nextTurn()
    }
  },
  end: async () => undefined,
})

test('a helper takes groups from the end, and no page is rendered twice', async () => {
  const names = Array.from({ length: 20 }, (_, nth) => `/a${nth}/`)
  const paths = names.map((name) => path(name))
  const asked: string[] = []
  const more = { help: async () => [helper(null), helper(null)] }
  const groups = await write(paths, (url) => new Response(String(asked.push(url))), more)
  expect(groups).toEqual(names.slice(0, groups.length).map((name) => name.slice(1, -1)))
  expect(asked).toHaveLength(groups.length)
  expect(groups.length).toBeLessThan(20)
})

test('if a helper fails, rendering stops and its reason is reported', async () => {
  const asked: string[] = []
  const more = {
    help: async () => [helper('/b/: a fault')],
    ready: nextTurn().then(() => undefined),
  }
  const answer = (url: string) => new Response(String(asked.push(url)))
  await expect(write([path('/a/'), path('/b/')], answer, more)).rejects.toThrow('/b/: a fault')
  expect(asked).toEqual(['https://law.example/texts/a/'])
})

test('the error of a page is reported with its address', async () => {
  const answer = () => {
    throw new Error('of a fault')
  }
  await expect(write([path('/a/')], answer)).rejects.toThrow('/a/: of a fault')
})
