import { expect, test } from 'vitest'
import type { Manifest, ManifestDocument } from './manifest.ts'
import { COUNT_BUDGET, type SearchSources, search } from './query.ts'
import type { TextFile } from './text-file.ts'

const CLAUSES = 3

function textOf({ id, record }: ManifestDocument): TextFile {
  const clauses = Array.from({ length: CLAUSES }, (_, at) => ({
    id: String(at),
    label: '',
    heading: null,
    level: 1,
    text: ['安全生產'],
  }))
  return { id, record, title: id, level: null, issuer: null, clauses }
}

/** Returns a site of documents of the given size in bytes that all contain the query. */
function siteOf(count: number, size: number, counts: number[] | null = null) {
  const documents = Array.from({ length: count }, (_, at): ManifestDocument => {
    return { id: `d${at}`, record: `r${at}`, level: null, issuer: null, date: null, size }
  })
  const loaded: string[] = []
  const sources: SearchSources = {
    script: 'hant',
    manifest: { documents } as Manifest,
    findDocuments: async () => ({ places: [...documents.keys()], exact: true, counts }),
    findClauses: async () => null,
    loadNames: async () => ({ version: '', titles: [], numbers: [], principles: {} }),
    loadText: async (document) => {
      loaded.push(document.id)
      return textOf(document)
    },
  }
  return { sources, loaded }
}

test('counts everything if that takes less than the budget', async () => {
  const { sources } = siteOf(100, COUNT_BUDGET / 100)
  const { total, exact, documentTotal } = await search('安全', sources, { want: 10 })
  expect([total, exact, documentTotal]).toEqual([300, true, 100])
})

test('beyond the budget the number of clauses is a minimum, that of documents is complete', async () => {
  const { sources, loaded } = siteOf(101, COUNT_BUDGET / 100)
  const result = await search('安全', sources, { want: 10 })
  expect(result.exact).toBe(false)
  expect(result.total).toBe(loaded.length * CLAUSES)
  expect(result.total).toBeGreaterThanOrEqual(10)
  expect(loaded.length).toBeLessThan(20)
  expect([result.documentTotal, result.documentsExact]).toEqual([101, true])
})

test('counts everything with the option `all`', async () => {
  const { sources } = siteOf(101, COUNT_BUDGET)
  const { total, exact } = await search('安全', sources, { want: 10, all: true })
  expect([total, exact]).toEqual([303, true])
})

test('several terms may occur in fewer documents than the index reports: then the number is not exact', async () => {
  const { sources } = siteOf(101, COUNT_BUDGET)
  const { documentsExact } = await search('安全 生產', sources, { want: 10 })
  expect(documentsExact).toBe(false)
})

test('a smaller budget counts less', async () => {
  const { sources } = siteOf(100, 1000)
  const { exact } = await search('安全', sources, { want: 10, budget: 50_000 })
  expect(exact).toBe(false)
})

test('no more texts are loaded than have the wanted clauses by the counts of the index', async () => {
  const { sources, loaded } = siteOf(
    101,
    10_000,
    Array.from({ length: 101 }, () => CLAUSES),
  )
  const { total } = await search('安全', sources, { want: 7 })
  expect([total, loaded]).toEqual([9, ['d0', 'd1', 'd2']])
  const one = siteOf(101, 10_000, [CLAUSES, ...Array.from({ length: 100 }, () => 1)])
  await search('安全', one.sources, { want: 3 })
  expect(one.loaded).toEqual(['d0'])
})

test('what the index counted is known at once, clauses separately from the text outside them', async () => {
  const { sources, loaded } = siteOf(
    101,
    COUNT_BUDGET,
    Array.from({ length: 101 }, () => -25),
  )
  const { exact, known } = await search('安全', sources, { want: 10 })
  expect(exact).toBe(false)
  expect(known).toEqual({ clauses: 303, outside: 101 })
  expect(loaded.length).toBeLessThan(20)
})

test('nothing is known if the index leaves one document open', async () => {
  const { sources } = siteOf(101, COUNT_BUDGET, [0, ...Array.from({ length: 100 }, () => 3)])
  expect((await search('安全', sources, { want: 10 })).known).toBeNull()
})
