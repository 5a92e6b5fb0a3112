import { expect, test } from 'vitest'
import { documentOfId, editionId, hitAddress, isEdition } from './apart.ts'
import { countFacets } from './facets.ts'
import type { Manifest, ManifestDocument } from './manifest.ts'
import { hitsAsJson } from './print-hits.ts'
import { type SearchSources, search } from './query.ts'

const FORMER = editionId('rules', '2018-01-01')

/**
 * Returns a document in two editions. Both contain the query, and the former edition contains it
 * more often.
 */
function site(): SearchSources {
  const row = (id: string, status: string): ManifestDocument => ({
    ...{ id, record: id, level: null, issuer: null, date: null, status, size: 100 },
  })
  const documents = [row('rules', 'in-force'), row(FORMER, 'former')]
  const clause = (id: string) => ({
    ...{ id, label: '', heading: null, level: 1, text: ['每月巡查井蓋'] },
  })
  return {
    script: 'hant',
    manifest: { documents } as Manifest,
    findDocuments: async () => ({ places: [0, 1], exact: true, counts: [1, 2] }),
    findClauses: async () => null,
    loadNames: async () => ({ version: '', titles: ['', ''], numbers: [], principles: {} }),
    loadText: async ({ id, record }) => ({
      ...{ id, record, title: id, level: null, issuer: null },
      clauses: isEdition(id) ? [clause('art1'), clause('art2')] : [clause('art1')],
    }),
  }
}

test('former editions are returned separately and not counted with the texts in force', async () => {
  const result = await search('巡查', site())
  expect(result.clauses.map(({ id }) => id)).toEqual(['rules/art1'])
  expect([result.total, result.documentTotal]).toEqual([1, 1])
  expect(result.known).toEqual({ clauses: 1, outside: 0 })
  expect(result.editions.flatMap(({ clauses }) => clauses.map(({ id }) => id))).toEqual([
    'rules/art1/@2018-01-01',
    'rules/art2/@2018-01-01',
  ])
  expect(JSON.parse(hitsAsJson(result))).toMatchObject({ total: 1, editions: [{}, {}] })
})

test('force is a facet of both, and a filter on force finds former editions like any document', async () => {
  const force = countFacets(await search('巡查', site())).status
  expect(force.map(({ value, clauses }) => [value, clauses])).toEqual([
    ['former', 2],
    ['in-force', 1],
  ])
  for (const query of ['巡查 status:former', '巡查 status:旧版']) {
    const result = await search(query, site())
    expect([result.total, result.editions]).toEqual([2, []])
  }
})

test('a filter on a document finds all its editions', async () => {
  const result = await search('巡查 doc:rules', site())
  expect([result.total, result.editions.length]).toEqual([1, 1])
})

test('ids of editions are distinguished from ids of documents', () => {
  expect([isEdition('rules'), isEdition(FORMER), documentOfId(FORMER)]).toEqual([
    false,
    true,
    'rules',
  ])
  expect([hitAddress('rules', 'art1'), hitAddress(FORMER, 'art1')]).toEqual([
    'rules/art1',
    'rules/art1/@2018-01-01',
  ])
})
