import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { central, village } from './fixtures/documents.ts'
import { keepPermalinks, readLock } from './lock-file.ts'

const corpus = await mkdtemp(join(tmpdir(), 'permalinks-'))
const read = () => readFile(join(corpus, 'permalinks.lock'), 'utf8')

afterAll(() => rm(corpus, { recursive: true }))

test('a corpus without a lock has an empty history', async () => {
  expect((await readLock(corpus)).value.records).toEqual([])
})

test('a check writes nothing, a build what is new, a second build the same bytes', async () => {
  expect(await keepPermalinks(corpus, [central], false)).toEqual([])
  await expect(read()).rejects.toThrow('ENOENT')
  await keepPermalinks(corpus, [central], true)
  const first = await read()
  expect(first).toMatch(/^# Every address ever published/)
  await keepPermalinks(corpus, [central], true)
  expect(await read()).toBe(first)
})

test('a build that would break an address writes nothing', async () => {
  const before = await read()
  const problems = await keepPermalinks(corpus, [village], true)
  expect(problems.map(({ rule }) => rule)).toContain('permalink-vanished')
  expect(problems[0]?.file).toBe(join(corpus, 'permalinks.lock'))
  expect(await read()).toBe(before)
})
