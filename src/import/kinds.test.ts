import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type CaseAnswer, judgeCase } from './case-answer.ts'
import { extractText } from './extract-text.ts'
import { readPage } from './split-source.ts'

/** Texts, and pages of portals (those that begin with a tag). */
const kinds: Record<string, { text: string; answer: CaseAnswer }> = JSON.parse(
  readFileSync(new URL('kinds.json', import.meta.url), 'utf8'),
)

it.each(Object.entries(kinds))('%s', async (name, kind) => {
  const file = kind.text.startsWith('<') ? 'page.html' : 'text.txt'
  const { value } = await extractText(new TextEncoder().encode(kind.text), file)
  const { text = '', fields } = value ?? {}
  expect(judgeCase(readPage(text, name, fields), text, kind.answer)).toEqual([])
})
