import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { compareSites, differenceOf, kindOf } from './differences.ts'
import { compareTexts } from './same-texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'clausary-differences-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('a page differs in the names of assets, in its markup, or in its visible text', () => {
  const page = (name: string, markup: string) => `<link href="/_astro/${name}.css"><p>${markup}</p>`
  expect(differenceOf(page('a', '甲'), page('b', '甲'))).toBe('names')
  expect(differenceOf(page('a', '甲'), page('a', '<b>甲</b>'))).toBe('markup')
  expect(differenceOf(page('a', '甲'), page('a', '乙'))).toBe('text')
})

it('files are classified by kind, in both scripts', () => {
  const documents = new Set(['rules'])
  const kinds = [
    'index.html',
    'rules/index.html',
    'zh-hans/rules/1-2/index.html',
    'search/index.html',
  ]
  expect(kinds.map((file) => kindOf(file, documents))).toEqual([
    'home',
    'document',
    'clause',
    'search',
  ])
  expect(kindOf('rules/published/index.html', documents)).toBe('document/published')
  expect(kindOf('rules.bib', documents)).toBe('.bib')
})

it('two built sites are compared file by file, with the first line that differs', async () => {
  const write = (site: string, files: Record<string, string>) => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, site, file)), { recursive: true })
      writeFileSync(join(folder, site, file), text)
    }
  }
  const same = { 'rules/published/index.html': '<p>甲</p>' }
  write('before', { ...same, 'rules/index.html': '<h1>甲</h1><p>乙</p>', 'old.txt': '' })
  write('after', { ...same, 'rules/index.html': '<h1>甲</h1><p>丙</p>', 'new.json': '' })
  const kinds = await compareSites(join(folder, 'before'), join(folder, 'after'))
  expect(kinds.get('document')).toMatchObject({
    text: 1,
    example: { file: 'rules/index.html', before: '乙', after: '丙' },
  })
  expect(kinds.get('document/published')?.same).toBe(1)
  expect(kinds.get('.txt')?.gone).toBe(1)
  expect(kinds.get('.json')?.new).toBe(1)
})

it('an address of the registry has the same text, another one, or is missing', async () => {
  const registry = (texts: Record<string, string>) =>
    JSON.stringify({ documents: Object.entries(texts).map(([url, sha256]) => ({ url, sha256 })) })
  for (const [site, texts] of [
    ['one', { '/a/': '1', '/b/': '2', '/c/': '3' }],
    ['two', { '/a/': '1', '/b/': '9', '/d/': '4' }],
  ] as const) {
    mkdirSync(join(folder, site))
    writeFileSync(join(folder, site, 'clauses.json'), registry(texts))
  }
  const { addresses, changed } = await compareTexts(join(folder, 'one'), join(folder, 'two'))
  expect({ addresses, changed }).toEqual({ addresses: 3, changed: ['/b/', '/c/'] })
})
