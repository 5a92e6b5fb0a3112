import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkPageFiles, pageNames } from './page-files.ts'

const corpus = mkdtempSync(join(tmpdir(), 'clausary-pages-'))
beforeAll(() => {
  mkdirSync(join(corpus, 'pages'))
  for (const name of ['about', 'guide', 'search', 'rules', '关于', 'Help'])
    writeFileSync(join(corpus, 'pages', `${name}.mdx`), '')
  writeFileSync(join(corpus, 'pages/notes.txt'), '')
})
afterAll(() => rmSync(corpus, { recursive: true }))

it('pages are the files with a valid name', () => {
  expect(pageNames(corpus)).toEqual(['about', 'guide', 'rules'])
  expect(pageNames(join(corpus, 'nowhere'))).toEqual([])
})

it('a page with an invalid name is reported, and so is one with the id of a document', () => {
  const problems = checkPageFiles(corpus, [{ id: 'rules' }, { id: 'other' }])
  const said = problems.map(({ file, message }) => `${file.slice(corpus.length + 1)}: ${message}`)
  expect(said.sort()).toEqual([
    'pages/Help.mdx: "Help" cannot be an address: lower-case ASCII with hyphens can',
    'pages/rules.mdx: /rules/ is the address of a document',
    'pages/search.mdx: the site uses /search/ itself',
    'pages/关于.mdx: "关于" cannot be an address: lower-case ASCII with hyphens can',
  ])
})
