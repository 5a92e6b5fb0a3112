import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchable } from '../script/fold.ts'
import { openBuiltSite } from './built-site.ts'
import { readClauses, shareClause, splitClauses, writeClauses } from './clause-list.ts'
import type { SearchDocument } from './document.ts'
import { buildSearchIndex, buildShard, joinShards } from './index-corpus.ts'
import { held } from './index-input.ts'
import { search } from './query.ts'
import { sampleDocument } from './sample-corpus.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sharing-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const lists = fc.array(
  fc.uniqueArray(fc.nat(3000)).map((list) => list.toSorted((a, b) => a - b)),
  { maxLength: 8 },
)

test('decoding lists of clauses gives what was encoded, and so does splitting them', () => {
  fc.assert(
    fc.property(lists, (own) => {
      const written = own.map(writeClauses)
      expect(readClauses(written.join(''))).toEqual(own)
      expect(splitClauses(written.join(''))).toEqual(written)
    }),
  )
})

test('a clause with several texts is perhaps shared', () => {
  expect(shareClause([[2, 5], [5]])).toBe('perhaps')
  expect(shareClause([[2, 5], [2, 5], [2]])).toBe('yes')
  expect(shareClause([[2, 5], [4]])).toBe('no')
})

const WORDS = ['安全', '安全生產', '責任', '監督', '發展', '後果']
const FILLING = ['村民', '理髮', '。', '辦法']
const clause = fc.array(fc.constantFrom(...WORDS, ...FILLING), { minLength: 1, maxLength: 4 })
const corpora = fc.array(fc.array(clause, { minLength: 1, maxLength: 4 }), {
  minLength: 16,
  maxLength: 24,
})

function toDocument(clauses: readonly string[][], at: number): SearchDocument {
  const made = clauses.map((words, nth) => ({
    ...{ id: String(nth + 1), label: '一', heading: null, blocks: ['一、', words.join('')] },
    ...(nth === 2 && { sic: ['責任', '貴任'] as const }),
  }))
  return sampleDocument(`doc-${at}`, `文件${at % 3}`, made)
}

/** Counts the documents in which one reading of a clause contains all words, by scanning them. */
function byLooking(documents: readonly SearchDocument[], words: readonly string[]): number {
  const folded = words.map((word) => searchable(word).folded)
  const has = (blocks: readonly string[] | null) => {
    const text = searchable((blocks ?? []).join('')).folded
    return folded.every((word) => text.includes(word))
  }
  return documents.filter(({ clauses }) =>
    clauses.some(({ texts: { hant } }) => has(hant.corrected) || has(hant.published)),
  ).length
}

async function build(documents: readonly SearchDocument[], outDir: string, kind: number) {
  // The limit is so small that words of the documents are frequent.
  const input = { ...held(documents), outDir, script: 'hant' as const, limit: 700 }
  if (kind < 3) return void (await buildSearchIndex(input, kind))
  for (const index of [2, 0, 1]) await buildShard(input, { index, of: kind })
  await joinShards(input, kind)
}

test('for frequent words joined by AND the documents are known without reading texts, in shards too', async () => {
  let run = 0
  let told = 0
  await fc.assert(
    fc.asyncProperty(
      corpora,
      fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 3 }),
      fc.constantFrom(1, 2, 3),
      fc.constantFrom(0, 1000),
      async (list, words, kind, budget) => {
        const outDir = join(folder, String(run++))
        const documents = list.map(toDocument)
        await build(documents, outDir, kind)
        const site = await openBuiltSite(outDir)
        const result = await search(words.join(' AND '), site, { budget, want: 1 })
        const whole = await search(words.join(' AND '), site, { all: true })
        await site.close()
        const truth = byLooking(documents, words)
        expect(whole.documentTotal).toBe(truth)
        if (result.documentsExact) expect(result.documentTotal).toBe(truth)
        if (result.documentsExact && !result.exact) told++
      },
    ),
    { numRuns: 40 },
  )
  expect(told).toBeGreaterThan(5)
}, 240_000)
