import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gzip } from '../files/gzip.ts'
import { openBuiltSite } from './built-site.ts'
import type { SearchScript } from './document.ts'
import { buildSearchIndex } from './index-corpus.ts'
import { held } from './index-input.ts'
import type { OpenSearch } from './open-search.ts'
import { plainScan } from './plain-scan.ts'
import { type PreparedDocument, prepareDocument } from './prepare-document.ts'
import { search } from './query.ts'
import { SAMPLE } from './sample-corpus.ts'

const PRINCIPLES = { accountability: { hant: '責任制', hans: '责任制' } }

let dist: string
const sites: Partial<Record<SearchScript, OpenSearch>> = {}

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'search-'))
  await buildSearchIndex({
    ...held(SAMPLE),
    outDir: dist,
    script: 'hant',
    principles: PRINCIPLES,
  })
  sites.hant = await openBuiltSite(dist)
  sites.hans = await openBuiltSite(dist, 'hans')
}, 60_000)

afterAll(async () => {
  await sites.hans?.close()
  await sites.hant?.close()
  await rm(dist, { recursive: true, force: true })
})

/** Every other document, as a thread sends it. */
function preparedBefore(place: number): PreparedDocument | null {
  const document = SAMPLE[place]
  return document && place % 2 === 0
    ? (deserialize(serialize(prepareDocument(document, 'hant'))) as PreparedDocument)
    : null
}

async function find(query: string, script: SearchScript = 'hant'): Promise<string[]> {
  const site = sites[script]
  if (!site) throw new Error('the index is not built')
  const { clauses } = await search(query, site)
  return clauses.map(({ id, matches }) => `${id}×${matches}`)
}

describe('finds clauses', () => {
  test.each([
    ['責任追究', ['central/2-8×1', 'village/2×1']],
    ['责任追究', ['central/2-8×1', 'village/2×1']],
    ['黨政同責一崗雙責', ['central/2-4×1']],
    ['衞生', ['central/3-1×1']],
    ['卫生', ['central/3-1×1']],
    ['covid19', ['central/3-1×1']],
    ['ＣＯＶＩＤ－１９', ['central/3-1×1']],
    ['追究制度實行黨政', ['central/2-8×1']],
    ['經濟發展', ['village/1×1']],
    ['經濟法展', ['village/1×1']],
    ['八', ['central/2-8×1']],
    ['制度堅持', []],
    ['安全生產責任 追究', ['central/2-8×3']],
    ['責任 -追究', ['central/2-4×2']],
    ['"責任追究是"', ['village/2×1']],
    ['"同責、一崗"', ['central/2-4×1']],
    ['"同責一崗"', []],
    ['heading:責任', ['central/2-4×1', 'central/2-8×1']],
    ['level:村 責任追究', ['village/2×1']],
    ['doc:實施意見 責任', ['village/2×2']],
    ['year:2015-2017 責任追究', ['central/2-8×1']],
    ['issuer:国务院 衛生', ['central/3-1×1']],
    ['principle:責任制', ['central/2-4×0', 'central/2-8×0']],
    ['principle:accountability', ['central/2-4×0', 'central/2-8×0']],
    ['黨政 NEAR/4 雙責', ['central/2-4×2']],
    ['黨政 NEAR/2 雙責', []],
    ['衞生 OR 重中之重', ['central/3-1×1', 'village/2×1']],
  ])('%s', async (query, expected) => {
    expect(await find(query)).toEqual(expected)
    expect(await find(query, 'hans')).toEqual(expected)
  })
})

test.each([
  '，。！',
  '安全'.repeat(250),
  '<script>',
  '%',
  '\ud800',
  '安全\udc00生產？？',
  '(((',
  '',
])('survives %j', async (query) => {
  expect(await find(query)).toEqual(plainScan(SAMPLE, query, 'hant'))
})

test('agrees with a plain scan, typed in either script', async () => {
  const clauses = SAMPLE.flatMap((document) => document.clauses)
  const piece = fc.record({
    clause: fc.constantFrom(...clauses),
    typed: fc.constantFrom<SearchScript>('hant', 'hans'),
    shown: fc.constantFrom<SearchScript>('hant', 'hans'),
    at: fc.nat(60),
    length: fc.integer({ min: 1, max: 8 }),
  })
  await fc.assert(
    fc.asyncProperty(piece, async ({ clause, typed, shown, at, length }) => {
      const { corrected, published } = clause.texts[typed]
      const text = (at % 2 ? (published ?? corrected) : corrected).join('')
      const query = text.slice(at % text.length, (at % text.length) + length).replaceAll(' ', '')
      expect(await find(query, shown)).toEqual(plainScan(SAMPLE, query, shown))
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['as the first', () => null],
  ['from documents that were prepared before', preparedBefore],
])('two builds of one corpus are the same, byte for byte: %s', async (_, prepared) => {
  const again = await mkdtemp(join(tmpdir(), 'search-'))
  await buildSearchIndex({
    ...{ ...held(SAMPLE), prepared },
    outDir: again,
    script: 'hant',
    principles: PRINCIPLES,
  })
  const files = (await readdir(dist, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  )
  expect(files.length).toBeGreaterThan(8)
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name)
    expect(await readFile(path.replace(dist, again))).toEqual(await readFile(path))
  }
  await rm(again, { recursive: true })
})

test('a corpus without documents can be searched', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'search-'))
  await buildSearchIndex({ ...held([]), outDir: empty, script: 'hant' })
  const site = await openBuiltSite(empty)
  const { total, exact, documentsExact } = await search('責任', site)
  expect([total, exact, documentsExact]).toEqual([0, true, true])
  await site.close()
  await rm(empty, { recursive: true })
})

describe('never a wrong count', () => {
  async function damaged(damage: (dir: string) => Promise<void>, script?: SearchScript) {
    const dir = await mkdtemp(join(tmpdir(), 'search-'))
    await buildSearchIndex({ ...held(SAMPLE), outDir: dir, script: 'hant' })
    await damage(dir)
    const site = await openBuiltSite(dir, script)
    try {
      await search('責任追究', site)
      return 'found'
    } catch (error) {
      return (error as { failure?: string }).failure
    } finally {
      await site.close()
      await rm(dir, { recursive: true })
    }
  }

  test('if a chunk of the index is missing', async () => {
    expect(await damaged((dir) => rm(join(dir, 'pagefind', 'index'), { recursive: true }))).toBe(
      'missing',
    )
  })

  test('if a text is missing', async () => {
    expect(await damaged((dir) => rm(join(dir, 'search', 'texts', '0.json.gz')))).toBe('missing')
  })

  test('if a text comes from another build', async () => {
    expect(
      await damaged(async (dir) => {
        const path = join(dir, 'search', 'texts', '0.json.gz')
        const texts = gunzipSync(await readFile(path)).toString()
        await writeFile(path, gzip(texts.replace(/"record":"[^"]+"/, '"record":"x"')))
      }),
    ).toBe('stale')
  })

  test('if the table of characters is missing or comes from another build', async () => {
    const table = (dir: string) => join(dir, 'search', 'characters', '0.json')
    expect(await damaged((dir) => rm(table(dir)), 'hans')).toBe('missing')
    const other = JSON.stringify({ name: 'x', from: '', to: '' })
    expect(await damaged((dir) => writeFile(table(dir), other), 'hans')).toBe('stale')
  })
})
