import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SearchDocument } from './document.ts'
import { buildSearchIndex } from './index-corpus.ts'
import { held } from './index-input.ts'
import { decodeManifest } from './manifest.ts'
import { SAMPLE } from './sample-corpus.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'version-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function built(name: string, status?: string, shards = 1) {
  const documents = SAMPLE.map(
    (document): SearchDocument =>
      document.id === 'village' && status !== undefined ? { ...document, status } : document,
  )
  const outDir = join(folder, name)
  await buildSearchIndex({ ...held(documents), outDir, script: 'hant' }, shards)
  const manifest = await readFile(join(outDir, 'search', 'manifest.json'), 'utf8')
  return decodeManifest(JSON.parse(manifest))
}

test.each([1, 2])('the version of a search in %i shards changes with a status', async (shards) => {
  const plain = await built(`plain-${shards}`, undefined, shards)
  const again = await built(`again-${shards}`, undefined, shards)
  const repealed = await built(`repealed-${shards}`, 'repealed', shards)
  const inForce = await built(`in-force-${shards}`, 'in-force', shards)
  expect(again.version).toBe(plain.version)
  expect(new Set([plain, repealed, inForce].map(({ version }) => version)).size).toBe(3)
  expect(repealed.documents.map(({ id, status }) => [id, status])).toEqual([
    ['central', undefined],
    ['village', 'repealed'],
  ])
})
