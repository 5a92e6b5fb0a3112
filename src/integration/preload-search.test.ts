import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { importedBy, preloadSearch } from './preload-search.ts'

const folder = mkdtempSync(join(tmpdir(), 'preload-'))
afterAll(() => rmSync(folder, { recursive: true }))

const CODE: Record<string, string> = {
  '/_astro/page.js':
    'import{a as b,c}from"./one.js";import"./two.js";const d=()=>import("./later.js")',
  '/_astro/one.js': 'import e from`./three.js`;export{e as a}',
  '/_astro/two.js': 'import{x}from\'./one.js\';import*as y from"./page.js"',
  '/_astro/three.js': 'const said="from here"',
}

test('every static import is found once, and no dynamic one', () => {
  expect(importedBy(['/_astro/page.js'], (href) => CODE[href] ?? '')).toEqual([
    '/_astro/one.js',
    '/_astro/two.js',
    '/_astro/three.js',
  ])
})

test('the search pages preload them, below the path of the site', () => {
  const page = '<head><script type="module" src="/base/_astro/page.js"></script></head>'
  const files = {
    ...CODE,
    '/search/index.html': page,
    '/zh-hans/search/index.html': page,
    '/index.html': page,
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  preloadSearch(folder, { url: '', base: '/base', defaultScript: 'zh-Hant', clausePages: true })
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  for (const name of ['search/index.html', 'zh-hans/search/index.html'])
    expect(read(name)).toBe(
      page.replace(
        '</head>',
        [
          '<link rel="preload" as="fetch" crossorigin href="/base/search/manifest.json">',
          ...['one', 'two', 'three'].map(
            (name) => `<link rel="modulepreload" href="/base/_astro/${name}.js">`,
          ),
          '</head>',
        ].join(''),
      ),
    )
  expect(read('index.html')).toBe(page)
})
