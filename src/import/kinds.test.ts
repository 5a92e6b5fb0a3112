import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type CaseAnswer, judgeCase } from './case-answer.ts'
import { readPage } from './split-source.ts'

const kinds: Record<string, { text: string; answer: CaseAnswer }> = JSON.parse(
  readFileSync(new URL('kinds.json', import.meta.url), 'utf8'),
)

it.each(Object.entries(kinds))('%s', (name, { text, answer }) => {
  expect(judgeCase(readPage(text, name), text, answer)).toEqual([])
})
