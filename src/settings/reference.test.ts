import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settingsReference } from './reference.ts'

test('docs/settings.md is up to date with the schema: node scripts/write-docs.ts writes it', () => {
  expect(readFileSync('docs/settings.md', 'utf8')).toBe(settingsReference())
})
