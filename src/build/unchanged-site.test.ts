import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { UnchangedSite } from './unchanged-site.ts'

const WORDS = { warnings: ['one'], summary: ['3 documents'] }

let root: string
const file = (path: string) => join(root, path)
const open = () => new UnchangedSite('dist', root, file('.cache'))

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'clausary-unchanged-'))
  for (const folder of ['content/policies', 'dist/central', 'public'])
    mkdirSync(file(folder), { recursive: true })
  for (const path of [
    'content/policies/a.mdx',
    'dist/central/index.html',
    'public/a.css',
    'clausary.config.ts',
  ])
    writeFileSync(file(path), 'text')
  await open().keep(WORDS)
})

test('returns the output of the last build while nothing changes', async () => {
  expect(await open().said()).toEqual(WORDS)
})

test.each([
  ['a text is edited', () => writeFileSync(file('content/policies/a.mdx'), 'test')],
  ['a text comes', () => writeFileSync(file('content/policies/b.mdx'), 'text')],
  ['a text goes', () => rmSync(file('content/policies/a.mdx'))],
  ['a built page is altered', () => writeFileSync(file('dist/central/index.html'), 'test')],
  ['the built site has gone', () => rmSync(file('dist'), { recursive: true })],
  ['a setting is edited', () => writeFileSync(file('clausary.config.ts'), 'test')],
  ['a file for everyone is edited', () => writeFileSync(file('public/a.css'), 'test')],
  ['what was kept is cut short', () => writeFileSync(file('.cache/site.json'), '{')],
])('has nothing to say when %s', async (_, change) => {
  change()
  expect(await open().said()).toBeNull()
})

test('returns nothing for another address', async () => {
  process.env['CLAUSARY_URL'] = 'https://other.example'
  try {
    expect(await open().said()).toBeNull()
  } finally {
    delete process.env['CLAUSARY_URL']
  }
})
