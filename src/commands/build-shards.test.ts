import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBuiltSite } from '../search/built-site.ts'
import { collectShards } from '../search/collect-shards.ts'
import { buildSearchIndex, joinShards } from '../search/index-corpus.ts'
import { search } from '../search/query.ts'
import { searchSources } from '../view/search-input.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausary-shards-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const build = (...args: string[]) => ['scripts/clausary.ts', 'build', ...args]

test('shards built by separate commands find what a single index finds', async () => {
  const shards = join(folder, 'shards')
  for (const shard of ['2/2', '1/2'])
    execFileSync(process.execPath, build('--shard', shard, '--to', shards))
  const apart = await searchSources(join(folder, 'apart'))
  const whole = await searchSources(join(folder, 'whole'))
  expect(await collectShards(shards, apart.outDir)).toBe(2)
  const report = await joinShards(apart, 2)
  expect(report.documents).toBe((await buildSearchIndex(whole)).documents)
  for (const script of ['hant', 'hans'] as const) {
    const one = await openBuiltSite(whole.outDir, script)
    const two = await openBuiltSite(apart.outDir, script)
    for (const query of ['責任追究', '安全', '社', 'level:中央 责任'])
      expect((await search(query, two)).clauses).toEqual((await search(query, one)).clauses)
    await one.close()
    await two.close()
  }
})

test('shards of another corpus are not joined', async () => {
  const shards = join(folder, 'other')
  execFileSync(process.execPath, build('--shard', '1/1', '--to', shards))
  const input = await searchSources(join(folder, 'changed'))
  await collectShards(shards, input.outDir)
  const read = (place: number) => ({ ...input.read(place), date: '1999' })
  await expect(joinShards({ ...input, read }, 1)).rejects.toThrow('build it again')
})

test('an invalid shard is refused in one line', () => {
  const { status, stderr } = spawnSync(process.execPath, build('--shard', '5/4'), {
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toBe('error: --shard takes a part like 2/4, not 5/4\n')
})
