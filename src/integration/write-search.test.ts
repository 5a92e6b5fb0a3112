import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBuiltSite } from '../search/built-site.ts'
import { search } from '../search/query.ts'
import { writeSearch } from './write-search.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-search-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a search that cannot be updated is indexed again, with one line of warning', async () => {
  const warnings: string[] = []
  const kept = {
    state: { documents: null },
    former: join(folder, 'none'),
    keep: () => {},
    aside: null,
  }
  const said = await writeSearch(folder, kept, (message) => warnings.push(message))
  expect(said).toMatch(/^\d+ clauses of \d+ documents$/)
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toMatch(/^the search is indexed anew.*[^\n]$/)
  const site = await openBuiltSite(folder)
  expect((await search('安全', site)).total).toBeGreaterThan(0)
  await site.close()
}, 60_000)
