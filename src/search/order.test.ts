import { expect, test } from 'vitest'
import { findHits } from './hit.ts'
import { orderResult, orderResults } from './order.ts'
import { parseQuery } from './parse-query.ts'
import type { DocumentHits } from './query.ts'
import { SAMPLE } from './sample-corpus.ts'
import { textFile } from './text-file.ts'

function found(query: string): DocumentHits[] {
  const { expression } = parseQuery(query)
  if (!expression) throw new Error('the query asks for nothing')
  return SAMPLE.map((document) => {
    const row = { ...document, record: '', size: 1, level: document.level?.hant ?? null }
    const manifest = { ...row, issuer: null }
    const title = document.title.hant
    const clauses = findHits(expression, textFile(document, 'hant', ''), manifest)
    return { document: manifest, title, level: row.level, issuer: null, clauses }
  }).filter(({ clauses }) => clauses.length > 0)
}

const ids = (groups: readonly DocumentHits[]) =>
  groups.flatMap(({ clauses }) => clauses.map(({ id }) => id))

test('by rank, matches in a heading come before matches in a body', () => {
  expect(ids(orderResults(found('領導'), 'text', []))).toEqual([
    'central/2-4',
    'central/2-8',
    'village/2',
  ])
  expect(ids(orderResults(found('領導'), 'rank', []))).toEqual([
    'village/2',
    'central/2-4',
    'central/2-8',
  ])
})

test('of documents that match equally well, the higher level comes first', () => {
  const [group] = found('衞生')
  if (!group) throw new Error('nothing found')
  const at = (level: string) => ({ ...group, document: { ...group.document, level } })
  const ranked = orderResults([at('村'), at('中央')], 'rank', ['中央', '村'])
  expect(ranked.map(({ document }) => document.level)).toEqual(['中央', '村'])
})

test('a result in document order is unchanged', () => {
  const result = { documents: found('領導'), clauses: [] } as never
  expect(orderResult(result, 'text', [])).toBe(result)
})
