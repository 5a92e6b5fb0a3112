import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import settings from '../../tests/opinions/clausary.config.ts'
import { useSettings } from '../settings/current-settings.ts'
import { resolveSettings } from '../settings/resolve-settings.ts'
import { loadCorpus } from './corpus.ts'

let corpus = ''
beforeEach(() => {
  corpus = mkdtempSync(join(tmpdir(), 'clausary-whole-'))
  cpSync('tests/opinions/content', corpus, { recursive: true })
  useSettings(resolveSettings({ ...settings, corpus }, null))
})
afterEach(() => rmSync(corpus, { recursive: true }))

test('for a text that cannot be read, only that problem is reported: its wordings are not reported as unused', async () => {
  const file = join(corpus, 'policies/village.mdx')
  writeFileSync(file, readFileSync(file, 'utf8').replace('  file: ', '  file: ../'))
  const { problems } = await loadCorpus(false)
  expect(problems.map(({ rule, line }) => [rule, line])).toEqual([['frontmatter', 34]])
})

test('an unused wording is reported when every text was read', async () => {
  const file = join(corpus, 'principles/accountability.mdx')
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('wordings:\n', 'wordings:\n  - 無此一說\n'),
  )
  const { problems } = await loadCorpus(false)
  expect(problems.map(({ message }) => message)).toEqual(['no text has the wording "無此一說"'])
})
