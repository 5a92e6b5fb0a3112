import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBuiltSite } from './built-site.ts'
import type { SearchDocument, SearchScript } from './document.ts'
import { buildSearchIndex } from './index-corpus.ts'
import { held } from './index-input.ts'
import type { OpenSearch } from './open-search.ts'
import { plainScan } from './plain-scan.ts'
import { search } from './query.ts'
import { sampleDocument } from './sample-corpus.ts'

const SOURCES = join(import.meta.dirname, '../../content/sources')

/** Reads the source page as a document per model text, with a clause per line. */
async function readPage(): Promise<SearchDocument[]> {
  const [file = ''] = (await readdir(SOURCES)).filter((name) => name.endsWith('.txt'))
  const page = await readFile(join(SOURCES, file), 'utf8')
  return page.split(/(?=安全生產意見範文)/).map((text, document) => {
    const lines = text.split(/\n+/).filter(Boolean)
    const clauses = lines.map((line, at) => ({
      id: `p${at}`,
      label: '',
      heading: null,
      blocks: [line],
    }))
    return sampleDocument(`text${document}`, lines[0] ?? '', clauses)
  })
}

let dist: string
let documents: SearchDocument[]
let sites: Record<SearchScript, OpenSearch>

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'search-'))
  documents = await readPage()
  await buildSearchIndex({ ...held(documents), outDir: dist, script: 'hant' })
  sites = { hant: await openBuiltSite(dist), hans: await openBuiltSite(dist, 'hans') }
}, 60_000)

afterAll(async () => {
  await sites.hans.close()
  await sites.hant.close()
  await rm(dist, { recursive: true, force: true })
})

describe('on the source page', () => {
  test('2,000 substrings of 1 to 8 characters, half typed in the other script: none missing, none extra', async () => {
    const clauses = documents.flatMap((document) => document.clauses)
    const stretch = fc.record({
      clause: fc.constantFrom(...clauses),
      typed: fc.constantFrom<SearchScript>('hant', 'hans'),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 1, max: 8 }),
    })
    await fc.assert(
      fc.asyncProperty(stretch, async ({ clause, typed, at, length }) => {
        const text = clause.texts[typed].corrected.join('').replace(/\s/g, '')
        const start = Math.floor(at * text.length)
        const query = text.slice(start, start + length)
        const { clauses: hits } = await search(query, sites.hant)
        const found = hits.map(({ id, matches }) => `${id}×${matches}`)
        expect(found).toEqual(plainScan(documents, query, 'hant'))
      }),
      { numRuns: 2000 },
    )
  })

  test('the same clauses on the pages of both scripts', async () => {
    for (const query of ['責任追究', '衞生', '卫生', '黨政同責一崗雙責', '安全生产', '後', '發']) {
      const [hant, hans] = await Promise.all([search(query, sites.hant), search(query, sites.hans)])
      expect(hans.clauses.map(({ id, matches }) => [id, matches])).toEqual(
        hant.clauses.map(({ id, matches }) => [id, matches]),
      )
    }
  })
})
