import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchable } from '../script/fold.ts'
import { openBuiltSite } from './built-site.ts'
import { buildSearchIndex } from './index-corpus.ts'
import { held } from './index-input.ts'
import { plainScan } from './plain-scan.ts'
import { search } from './query.ts'
import { sampleDocument } from './sample-corpus.ts'

/** Orders with the same boilerplate: most of their text occurs in all of them. */
const ORDERS = Array.from({ length: 60 }, (_, at) =>
  sampleDocument(`order-${at}`, `第${at}號令`, [
    {
      id: '1',
      label: '第一條',
      heading: null,
      blocks: [
        `第一條為了加強${at % 3 ? '安全生產' : '環境保護'}工作，根據法律、行政法規制定本規定。`,
      ],
    },
    {
      id: '2',
      label: '第二條',
      heading: null,
      blocks: [`第二條甲方交付${at}噸。乙方驗收𠮷日𠮹時。`],
    },
    { id: '3', label: '第三條', heading: null, blocks: ['第三條本規定自公布之日起施行。'] },
  ]),
)

/** Bytes of about ten orders. */
const LIMIT = 3000

let folder: string
const sites: Awaited<ReturnType<typeof openBuiltSite>>[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'))
  for (const shards of [1, 3]) {
    const outDir = join(folder, String(shards))
    await buildSearchIndex({ ...held(ORDERS), outDir, script: 'hant', limit: LIMIT }, shards)
    sites.push(await openBuiltSite(outDir), await openBuiltSite(outDir, 'hans'))
  }
}, 60_000)

afterAll(async () => {
  for (const site of sites) await site.close()
  await rm(folder, { recursive: true, force: true })
})

test('agrees with a plain scan if most of a text is frequent, whole or in shards', async () => {
  const clauses = ORDERS.flatMap(({ clauses }) => clauses)
  const stretch = fc.record({
    clause: fc.constantFrom(...clauses),
    typed: fc.constantFrom('hant' as const, 'hans' as const),
    at: fc.nat(40),
    length: fc.integer({ min: 1, max: 40 }),
    added: fc.constantFrom('', '甲', '條第', '安全環境'),
  })
  await fc.assert(
    fc.asyncProperty(stretch, async ({ clause, typed, at, length, added }) => {
      const text = clause.texts[typed].corrected.join('')
      const query = text.slice(at % text.length, (at % text.length) + length) + added
      const expected = plainScan(ORDERS, query, 'hant')
      for (const site of sites) {
        const { clauses: hits, documentTotal } = await search(query, site)
        expect(hits.map(({ id, matches }) => `${id}×${matches}`)).toEqual(expected)
        expect(documentTotal).toBe(new Set(hits.map((hit) => hit.document)).size)
      }
    }),
    { numRuns: 400 },
  )
}, 60_000)

test('the number of documents is known from the index alone', async () => {
  const [site] = sites
  if (!site) throw new Error('the index is not built')
  for (const [text, documents] of [
    ['自公布之日起施行', 60],
    ['施', 60],
    ['安全生产工作', 40],
    ['环境保护工作根据', 20],
    ['安全生产环境', 0],
  ] as const) {
    const { places, exact } = await site.findDocuments(searchable(text).folded)
    expect([text, places.length, exact]).toEqual([text, documents, true])
  }
})

test('a table of another build is detected', async () => {
  const outDir = join(folder, 'stale')
  await buildSearchIndex({ ...held(ORDERS), outDir, script: 'hant', limit: LIMIT })
  const site = await openBuiltSite(outDir)
  for (let bucket = 0; bucket < site.manifest.gramBuckets; bucket++)
    await writeFile(join(outDir, `search/grams/${bucket}.json.gz`), '{"digest":""}')
  await expect(search('自公布之日起施行', site)).rejects.toMatchObject({ failure: 'stale' })
  await site.close()
})
