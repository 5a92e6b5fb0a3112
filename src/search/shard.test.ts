import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gzip } from '../files/gzip.ts'
import { openBuiltSite } from './built-site.ts'
import { buildSearchIndex, buildShard, joinShards } from './index-corpus.ts'
import { held } from './index-input.ts'
import { search } from './query.ts'
import { SAMPLE } from './sample-corpus.ts'
import { parseShard, shardOf, shardSlice } from './shard.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'))
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

test('consecutive shards cover the whole', () => {
  const documents = Array.from({ length: 10 }, (_, at) => at)
  for (const of of [1, 3, 4, 16]) {
    const slices = Array.from({ length: of }, (_, index) => shardSlice(documents, { index, of }))
    expect(slices.flat()).toEqual(documents)
    for (const at of documents) expect(slices[shardOf(at, 10, of)]).toContain(at)
  }
})

test.each([
  ['1/4', { index: 0, of: 4 }],
  ['4/4', { index: 3, of: 4 }],
  ['0/4', null],
  ['5/4', null],
  ['a', null],
])('%s', (text, shard) => {
  expect(parseShard(text)).toEqual(shard)
})

test('several indexes find the same clauses in the same order as one', async () => {
  const input = (name: string) => ({
    ...held(SAMPLE),
    outDir: join(folder, name),
    script: 'hant' as const,
  })
  await buildSearchIndex(input('one'))
  const two = input('two')
  await buildShard(two, { index: 1, of: 2 })
  await buildShard(two, { index: 0, of: 2 })
  await joinShards(two, 2)
  const sites = await Promise.all([openBuiltSite(two.outDir), openBuiltSite(join(folder, 'one'))])
  for (const query of ['責任', '安全', '八', '衞生', '經濟法展', '責任 -追究', '無此']) {
    const [found, expected] = await Promise.all(sites.map((site) => search(query, site)))
    expect(found?.clauses).toEqual(expected?.clauses)
  }
  for (const site of sites) await site.close()
}, 60_000)

test('documents of two shards with the same name in the index are distinguished by their texts', async () => {
  const outDir = join(folder, 'namesakes')
  await buildSearchIndex({ ...held(SAMPLE), outDir, script: 'hant' }, 2)
  const path = join(outDir, 'search', 'manifest.json')
  const manifest = JSON.parse(await readFile(path, 'utf8'))
  const [name, other] = manifest.record
  await writeFile(path, JSON.stringify({ ...manifest, record: [name, name] }))
  const text = join(outDir, 'search', 'texts', '1.json.gz')
  const texts = gunzipSync(await readFile(text)).toString()
  await writeFile(text, gzip(texts.replace(other, name)))
  const site = await openBuiltSite(outDir)
  const { clauses, documentTotal } = await search('衞', site)
  expect([clauses.map(({ id }) => id), documentTotal]).toEqual([['central/3-1'], 1])
  await site.close()
})
