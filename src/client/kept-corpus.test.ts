import { beforeEach, describe, expect, it } from 'vitest'
import {
  forgetKept,
  type KeptPlace,
  keepPages,
  loadedBy,
  namedBy,
  readKept,
} from './kept-corpus.ts'

const ROOT = 'https://a.example/base/'

/** A mock of the browser's caches, as far as they are used. */
function memoryCaches(): CacheStorage {
  const all = new Map<string, Map<string, Response>>()
  const open = async (name: string) => {
    const files = all.get(name) ?? new Map<string, Response>()
    all.set(name, files)
    return {
      match: async (url: string) => files.get(url)?.clone(),
      put: async (url: string, response: Response) => void files.set(url, response),
      keys: async () => [...files.keys()].map((url) => ({ url })),
      delete: async (url: string) => files.delete(url),
    }
  }
  return { open, delete: async (name: string) => all.delete(name) } as unknown as CacheStorage
}

const OURS = '<meta name="generator" content="Clausary">'

let files: Record<string, string>
let place: KeptPlace
beforeEach(() => {
  const page =
    OURS +
    '<link rel="stylesheet" href="/base/_astro/a.css"><script src="https://evil.example/x.js">'
  files = { 'central/': page, 'village/': page, '_astro/a.css': 'body{}' }
  place = {
    root: ROOT,
    caches: memoryCaches(),
    fetch: (async (url: string) => {
      const text = files[url.slice(ROOT.length)]
      const headers = { 'content-type': text?.startsWith('<') ? 'text/html' : 'text/plain' }
      return new Response(text ?? '', { status: text === undefined ? 404 : 200, headers })
    }) as typeof fetch,
  }
})

const pages = [`${ROOT}central/`, `${ROOT}village/`]

describe('a corpus stored for offline reading', () => {
  it('contains its pages and their resources, each once, with size and age', async () => {
    const seen: number[] = []
    const kept = await keepPages(place, pages, (done) => seen.push(done))
    expect(seen).toEqual([1, 2])
    expect(kept.files).toBe(3)
    expect(await readKept(place)).toEqual(kept)
    expect(Date.parse(kept.date)).toBeGreaterThan(0)
  })

  it('contains scripts that are loaded on demand, each once, even if they refer to each other', async () => {
    files['central/'] = `${OURS}<script type="module" src="/base/_astro/page.js"></script>`
    files['_astro/page.js'] =
      'const deps=["_astro/sheet.css","_astro/tools.js"];import(`./tools.js`)'
    files['_astro/tools.js'] = 'import{a}from"./page.js"'
    files['_astro/sheet.css'] = ''
    await keepPages(place, pages, () => {})
    const cache = await place.caches.open('clausary-whole:/base/')
    for (const file of ['page.js', 'tools.js', 'sheet.css'])
      expect(await cache.match(`${ROOT}_astro/${file}`)).toBeDefined()
  })

  it('is not recorded when a page is missing; what was stored before is kept', async () => {
    const before = await keepPages(place, pages, () => {})
    delete files['village/']
    await expect(keepPages(place, pages, () => {})).rejects.toThrow('404 for')
    expect(await readKept(place)).toEqual(before)
  })

  it('rejects pages of other sites, and pages in place of other files', async () => {
    const before = await keepPages(place, pages, () => {})
    const login = '<!doctype html><title>Hotel</title><h1>Log in</h1>'
    const cache = await place.caches.open('clausary-whole:/base/')
    for (const file of ['village/', '_astro/a.css']) {
      const own = files[file] ?? ''
      files[file] = login
      await expect(keepPages(place, pages, () => {})).rejects.toThrow('another site answers for')
      expect(await (await cache.match(ROOT + file))?.text()).toBe(own)
      files[file] = own
    }
    expect(await readKept(place)).toEqual(before)
  })

  it('can be removed', async () => {
    await keepPages(place, pages, () => {})
    await forgetKept(place)
    expect(await readKept(place)).toBeNull()
  })
})

it('excludes other origins and files outside the site', () => {
  expect(loadedBy(files['central/'] ?? '', `${ROOT}central/`, ROOT)).toEqual([
    `${ROOT}_astro/a.css`,
  ])
})

it('includes files that a script refers to, and nothing else', () => {
  const script =
    'import"./a.js";load("/base/_astro/b.css");find("pagefind/pagefind.js","offline.js")'
  expect(namedBy(script, `${ROOT}_astro/page.js`)).toEqual([
    `${ROOT}_astro/a.js`,
    `${ROOT}_astro/b.css`,
  ])
})
