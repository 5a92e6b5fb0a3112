import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { policyFrontmatter } from './frontmatter.ts'

test('docs/policy-file.md has a row for every field', () => {
  const docs = readFileSync('docs/policy-file.md', 'utf8')
  const missing = Object.keys(policyFrontmatter.shape).filter(
    (name) => !docs.includes(`| \`${name}\` |`),
  )
  expect(missing).toEqual([])
})
