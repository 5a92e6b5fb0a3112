import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { walkClauses } from '../corpus/model.ts'
import { readPolicy } from '../corpus/policy/read-policy.ts'
import { readClause } from '../corpus/reading.ts'
import { conversionDoubts } from '../script/conversion-doubts.ts'
import { emendationsOf } from './emendations.ts'
import { readerFor } from './reader.ts'
import { readerDocument } from './reader-document.ts'
import { searchDocument } from './search-document.ts'
import { shower, shownPlace } from './shown-text.ts'

const file = 'content/policies/village.mdx'
const hans = readerFor('zh-Hans')
const hant = readerFor('zh-Hant')

/** The village's policy, with some words replaced. */
function village(changes: Record<string, string>) {
  let text = readFileSync(file, 'utf8')
  for (const [from, to] of Object.entries(changes)) {
    if (!text.includes(from)) throw new Error(`no ${from}`)
    text = text.replaceAll(from, to)
  }
  const { value, problems } = readPolicy(text, file)
  expect(problems).toEqual([])
  if (!value) throw new Error('not read')
  return value
}

const clauseText = (document: ReturnType<typeof village>, id: string) => {
  const clause = [...walkClauses(document.clauses)].find((any) => any.id === id)
  return clause ? readClause(clause, 'corrected').join('') : ''
}

describe('a reading given for one place', () => {
  const document = village({ 強化管理責任: '<Script hans="強化管理责任">強化管理責任</Script>' })

  test('is shown to readers of the other script', () => {
    expect(clauseText(readerDocument(document, hans), '3')).toContain('和強化管理责任是抓好')
    expect(clauseText(readerDocument(document, hant), '3')).toContain('和強化管理責任是抓好')
  })

  test('is found by search in both scripts', () => {
    const { texts } = searchDocument(document).clauses.find(({ id }) => id === '3') ?? {}
    expect(texts?.hans.corrected.join('')).toContain('強化管理责任')
    expect(texts?.hans.published?.join('')).toContain('強化管理责任')
    expect(texts?.hant.corrected.join('')).toContain('強化管理責任')
  })

  test("is in the table of the editor's changes, with the published words", () => {
    for (const reader of [hans, hant])
      expect(emendationsOf(document, reader)).toContainEqual(
        expect.objectContaining({ clause: '3', sic: '強化管理責任' }),
      )
    const [row] = emendationsOf(document, hans).filter(({ sic }) => sic === '強化管理責任')
    expect(row?.reading).toContain('強化管理责任')
  })

  test('may be in a heading, which is the same everywhere', () => {
    const inHeading = village({
      '## 三、落實措施': '## 三、落實<Script hans="錯施">措施</Script>',
    })
    const shown = readerDocument(inHeading, hans)
    const [clause] = shown.clauses.filter(({ id }) => id === '3')
    expect(clause?.heading).toBe('落实錯施、责任到人')
    expect(clause && readClause(clause, 'corrected')[0]).toBe('三、落实錯施、责任到人')
  })
})

describe('a glossary', () => {
  const glossary = 'script: zh-Hant\nglossary:\n  - hant: 管理責任\n    hans: 管理責𫗧\n'
  const document = village({ 'script: zh-Hant\n': glossary })

  test('takes precedence over the dictionary, wherever its word occurs', () => {
    expect(clauseText(readerDocument(document, hans), '3')).toContain('强化管理責𫗧是抓好')
    expect(clauseText(readerDocument(document, hant), '3')).toContain('強化管理責任是抓好')
  })

  test('applies across a mark', () => {
    const marked = village({
      管理責任: '管理<Note>注</Note>責任',
      'script: zh-Hant\n': glossary,
    })
    expect(clauseText(readerDocument(marked, hans), '3')).toContain('强化管理責𫗧是抓好')
  })

  test('leaves the rest of the line at its position, even if a reading has more code units', () => {
    const [clause] = document.clauses.filter(({ id }) => id === '3')
    const [, block] = clause ? [clause.headline, ...clause.paragraphs] : []
    if (!block) throw new Error('no paragraph')
    const text = clause ? readClause(clause, 'corrected')[1] : ''
    const start = text?.indexOf('抓好') ?? -1
    const place = shownPlace({ start, end: start + 2 }, block, document, hans)
    expect(place).toEqual({ start: start + 1, end: start + 3 })
  })
})

test("a person's decision is not uncertain any more", () => {
  const whole = { 'script: zh-Hant\n': 'script: zh-Hant\nglossary:\n  - hant: 製\n    hans: 制\n' }
  expect(conversionDoubts(village({}), 'hk').roundTrips).toHaveLength(1)
  expect(conversionDoubts(village(whole), 'hk').roundTrips).toEqual([])
})

test("a level from the settings is in the reader's script for a text of the other script too", () => {
  const document = village({
    'script: zh-Hant': 'script: zh-Hans',
    'orthography: hk': 'orthography: cn',
  })
  expect(shower(document, hans)('區縣')).toBe('区县')
  expect(shower(document, hant)('區縣')).toBe('區縣')
})
