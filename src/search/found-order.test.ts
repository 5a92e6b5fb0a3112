import { expect, test } from 'vitest'
import { clausesFirst } from './found-order.ts'
import { findHits } from './hit.ts'
import { orderResults } from './order.ts'
import { parseQuery } from './parse-query.ts'
import { sampleDocument } from './sample-corpus.ts'
import { textFile } from './text-file.ts'

function hitsOf(query: string) {
  const document = sampleDocument('rules', '檢索辦法', [
    { id: '1', label: '一、', heading: null, blocks: ['一、', '便利檢索，登記在冊。'] },
    { id: 'front', label: '', heading: '檢索辦法', blocks: ['', '檢索辦法', '為了便利。'] },
  ])
  const [, front] = document.clauses
  if (front) front.level = 0
  const { expression } = parseQuery(query)
  if (!expression) throw new Error('the query asks for nothing')
  const row = { id: 'rules', record: '', size: 1, level: null, issuer: null, date: null }
  const clauses = findHits(expression, textFile(document, 'hant', ''), row)
  return { document: row, title: '檢索辦法', level: null, issuer: null, clauses }
}

test('text outside the clauses is listed after them, however well it matches', () => {
  const other = { ...hitsOf('檢索'), title: 'other' }
  for (const order of ['rank', 'text'] as const) {
    const groups = orderResults(clausesFirst([hitsOf('檢索'), other]), order, [])
    expect(groups.map(({ clauses }) => clauses.map(({ id }) => id))).toEqual([
      ['rules/1'],
      ['rules/1'],
      ['rules/front'],
      ['rules/front'],
    ])
  }
})

test('a filter without words returns clauses only', () => {
  expect(hitsOf('doc:rules').clauses.map(({ id }) => id)).toEqual(['rules/1'])
})
