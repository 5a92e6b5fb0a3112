import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SOURCES = join(import.meta.dirname, '..')

// A sheet that is imported both ways has two names for one file, and which of them is used depends on
// which the bundler met first: the site would differ from build to build.
test('a style sheet is imported by its address or as a module, never both', () => {
  const asModule = new Set<string>()
  const byAddress = new Set<string>()
  for (const name of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:ts|astro)$/.test(name)) continue
    const code = readFileSync(join(SOURCES, name), 'utf8')
    for (const [, sheet = '', query] of code.matchAll(/['"][./]*\/styles\/([\w-]+\.css)(\?url)?/g))
      (query ? byAddress : asModule).add(sheet)
  }
  expect(asModule.size).toBeGreaterThan(5)
  expect(byAddress.size).toBeGreaterThan(3)
  expect([...byAddress].filter((sheet) => asModule.has(sheet))).toEqual([])
})
