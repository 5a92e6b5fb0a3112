import { describe, expect, test } from 'vitest'
import { contrast } from './contrast.ts'
import { resolveSettings, SettingsError } from './resolve-settings.ts'

const LEAST = { title: '試站', description: '幾份文件。' }

/** The error for settings in a file with this text. */
function said(settings: unknown, text = ''): string {
  try {
    resolveSettings(settings, { name: 'clausary.config.ts', text }, {})
    return 'right'
  } catch (error) {
    if (error instanceof SettingsError) return error.message
    throw error
  }
}

describe('settings of a site', () => {
  test('need a title and a description; everything else has a default', () => {
    expect(resolveSettings(LEAST, null, {})).toMatchObject({
      base: '/',
      corpus: 'content',
      defaultScript: 'zh-Hant',
      clausePages: true,
      host: 'any',
    })
    expect(said({ title: '試站' })).toMatch(/: description: found nothing; /)
  })

  test('name the levels of government in the script of the site', () => {
    const names = (script: string) =>
      resolveSettings({ ...LEAST, defaultScript: script }, null, {}).levels.map(({ name }) => name)
    expect(names('zh-Hant')).toContain('區縣')
    expect(names('zh-Hans')).toContain('区县')
  })

  test('an unknown one is reported with file and line', () => {
    const text = "export default {\n  title: '試站',\n  colour: 'red',\n}"
    expect(said({ ...LEAST, colour: 'red' }, text)).toBe(
      'clausary.config.ts:3: colour: there is no such setting; remove it, or see docs/settings.md for the names',
    )
  })

  test('an invalid one is reported with file, line, what was found and what to write', () => {
    const text = "export default {\n  title: '試站',\n\n  url: 'policies',\n  base: 'x' }"
    expect(said({ ...LEAST, url: 'policies', base: 'x' }, text).split('\n')).toEqual([
      'clausary.config.ts:4: url: found "policies"; an address such as https://policies.example.org',
      'clausary.config.ts:5: base: found "x"; a path such as / or /policies/, with a slash at both ends',
    ])
  })

  test('a list item is reported with its index', () => {
    const text =
      "{\n levels: [\n  { name: '中央', slug: 'central' },\n  { name: '區', slug: 'Q' }] }"
    const levels = [
      { name: '中央', slug: 'central' },
      { name: '區', slug: 'Q' },
    ]
    expect(said({ ...LEAST, levels }, text)).toMatch(
      /levels\[1\]\.slug: found "Q"; lower-case ASCII/,
    )
  })

  test('comments do not affect the line, and in a list it is that of the item', () => {
    const text =
      "{\n // host: 'any',\n url: 'https://a.example', host: 'x',\n levels: [\n  { slug: 'a' },\n  { slug: 'Q' }] }"
    expect(said({ ...LEAST, host: 'x' }, text)).toBe(
      "clausary.config.ts:3: host: found \"x\"; write one of 'any', 'github-pages', 'cloudflare-free', 'cloudflare-paid', 'netlify'",
    )
    const levels = [
      { name: '甲', slug: 'a' },
      { name: '乙', slug: 'Q' },
    ]
    expect(said({ ...LEAST, levels }, text)).toMatch(/^clausary\.config\.ts:6: /)
  })

  test('what to write is always in plain words', () => {
    expect(said({ ...LEAST, search: false })).toMatch(/write \{ enabled: false \}/)
    expect(said({ ...LEAST, feeds: 'no' })).toMatch(/found "no"; write true or false/)
    expect(said({ ...LEAST, examples: '甲' })).toMatch(/write a list \[ … \]/)
    expect(said({ ...LEAST, title: 3 })).toMatch(/write a text in quotation marks, or \{/)
    expect(said({ ...LEAST, search: { context: 3 } })).toMatch(/write 8 or more/)
  })

  test('one from the environment is reported by its variable', () => {
    expect(() => resolveSettings(LEAST, null, { CLAUSARY_BASE: 'x' })).toThrow(
      /^CLAUSARY_BASE: found "x"; a path such as/,
    )
  })

  test('a colour that is unreadable on the paper is refused with its contrast', () => {
    expect(said({ ...LEAST, accent: { light: '#ffcc00', dark: '#ffcc00' } })).toMatch(
      /accent\.light: .*#ffcc00 on #fbfaf6 has a contrast of 1\.\d, less than 4\.5/,
    )
  })

  test('the environment takes precedence over the file', () => {
    const env = { CLAUSARY_BASE: '/sub/', CLAUSARY_CLAUSE_PAGES: 'false' }
    expect(resolveSettings({ ...LEAST, base: '/' }, null, env)).toMatchObject({
      base: '/sub/',
      clausePages: false,
    })
  })

  test('a file without a default export is reported', () => {
    expect(said(undefined)).toMatch(/^clausary\.config\.ts:1: the file: found nothing; /)
  })

  test('an address is an origin: its path belongs in base', () => {
    expect(said({ ...LEAST, url: 'https://a.example/x/' })).toMatch(/the path goes into base/)
    expect(said({ ...LEAST, url: 'javascript:alert(1)' })).toMatch(/an address such as/)
  })
})

test('contrast follows WCAG: 21 for black on white, 1 for a colour on itself', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#a1281a', '#a1281a')).toBe(1)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})
