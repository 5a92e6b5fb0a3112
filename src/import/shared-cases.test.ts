import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type CaseAnswer, judgeCase } from './case-answer.ts'
import { extractText } from './extract-text.ts'
import { readPage } from './split-source.ts'

const FOLDER = new URL('../../../shared/cases/', import.meta.url)
const ANSWERS = new URL('expected.json', FOLDER)
const answers: Record<string, CaseAnswer> = existsSync(ANSWERS)
  ? JSON.parse(readFileSync(ANSWERS, 'utf8'))
  : {}

describe.skipIf(!existsSync(ANSWERS))('the cases beside the repository', () => {
  it.each(Object.entries(answers))('%s', async (name, answer) => {
    const path = fileURLToPath(new URL(name, FOLDER))
    const { value, problems } = await extractText(readFileSync(path), path, name)
    expect(value, JSON.stringify(problems)).not.toBeNull()
    const text = value?.text ?? ''
    expect(judgeCase(readPage(text, name, value?.fields), text, answer)).toEqual([])
  })
})
