import { describe, expect, test } from 'vitest'
import { type BuiltPage, readPage } from './built-pages.ts'
import { LinkChecker, type LinkReport } from './links.ts'

/** Enough links for a page to pass the minimum. */
const MENU = '<a href="/sub/">1</a>'.repeat(5)
const served = {
  url: 'https://a.example',
  base: '/sub/',
  files: new Set(['index.html', 'central/index.html', 'a.css']),
}

function checkLinks(pages: BuiltPage[], registry: string[] = []): LinkReport {
  const checker = new LinkChecker(served)
  for (const page of pages) checker.page(page)
  for (const address of registry) checker.address('clauses.json', address)
  return checker.report()
}

function broken(body: string, registry: string[] = []): string[] {
  const pages = [
    readPage('index.html', `${MENU}${body}`),
    readPage('central/index.html', `${MENU}<p id="2-8">x</p>`),
  ]
  return checkLinks(pages, registry).broken
}

describe('checking links', () => {
  test('reports nothing where every address leads somewhere', () => {
    const body = `<a href="central/#2-8">x</a><a href="https://a.example/sub/central/">x</a>
      <link rel="stylesheet" href="/sub/a.css"><a href="#here">x</a><b id="here">x</b>
      <a href="https://b.example/x">x</a><a href="mailto:a@b.example">x</a>`
    expect(broken(body)).toEqual([])
  })

  test('reports a missing page, and a fragment that its page does not have', () => {
    expect(broken('<a href="/sub/east/">x</a>')).toEqual(['index.html: /sub/east/ → no such page'])
    expect(broken('<a href="central/#9">x</a>')).toEqual([
      'index.html: central/#9 → the page has no id 9',
    ])
  })

  test('reports an address outside the base path, or a page address without its slash', () => {
    expect(broken('<img src="/a.css">')).toEqual([
      'index.html: /a.css → outside the base path /sub/',
    ])
    expect(broken('<a href="/sub/central">x</a>')).toEqual([
      'index.html: /sub/central → no such page',
    ])
  })

  test('checks templates and references to ids', () => {
    expect(broken('<template><a href="/sub/east/">x</a></template>')).toHaveLength(1)
    expect(broken('<p aria-labelledby="nobody">x</p>')).toEqual([
      'index.html: no id nobody, which it refers to',
    ])
    expect(broken('<p id="a">x</p><p id="a">y</p>')).toEqual(['index.html: the id a stands twice'])
  })

  test('checks the registry', () => {
    expect(broken('', ['https://a.example/sub/central/#2-9'])).toEqual([
      'clauses.json: https://a.example/sub/central/#2-9 → the page has no id 2-9',
    ])
  })

  test('reports fragments of pages that were already read, in link order', () => {
    const pages = [
      readPage('central/index.html', `${MENU}<p id="2-8">x</p>`),
      readPage('index.html', `${MENU}<a href="central/#1">x</a><a href="central/#2-8">x</a>`),
    ]
    expect(checkLinks(pages).broken).toEqual(['index.html: central/#1 → the page has no id 1'])
  })

  test('accepts half an escape unchanged', () => {
    expect(broken('<a href="/sub/%e4%zz/">x</a>')).toEqual([
      'index.html: /sub/%e4%zz/ → no such page',
    ])
  })

  test('rejects a page without links', () => {
    const { broken: lines } = checkLinks([readPage('index.html', '<p>x</p>')])
    expect(lines).toEqual(['index.html: only 0 links found, at least 5 expected'])
  })
})
