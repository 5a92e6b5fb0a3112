import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { saysNothingElse } from './astro-config.ts'

const PLAIN = readFileSync('astro.config.mjs', 'utf8')

test('recognizes a file that only adds the integration', () => {
  expect(saysNothingElse(PLAIN)).toBe(true)
  expect(saysNothingElse(`// Made by clausary init.\n${PLAIN}`)).toBe(true)
})

test.each([
  ['another integration', PLAIN.replace('clausary(settings)', 'clausary(settings), sitemap()')],
  ['a setting of Astro', PLAIN.replace('})', ", site: 'https://law.example' })")],
  ['a plugin of Vite', PLAIN.replace('})', ', vite: { plugins: [mine()] } })')],
  ['code before it', PLAIN.replace('export', "process.env['X'] = 'y'\nexport")],
  ['code behind an import', PLAIN.replace("config'\n", "config'; change()\n")],
  ['an integration of its own', PLAIN.replace("'./src/index.ts'", "'./mine.ts'")],
  ['other settings', PLAIN.replace('./clausary.config.ts', './others.ts')],
  [
    'no integration',
    "import { defineConfig } from 'astro/config'\nexport default defineConfig({})\n",
  ],
  ['settings made in place', PLAIN.replace('settings)]', "{ ...settings, base: '/' })]")],
])('a file with %s does', (_, config) => {
  expect(config).not.toBe(PLAIN)
  expect(saysNothingElse(config)).toBe(false)
})
