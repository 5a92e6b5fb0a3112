import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { documentFrom } from './fixtures/documents.ts'
import { readLock, writeLock } from './lock-file.ts'
import { retiredIds } from './permalink-history.ts'
import { retire, updateLock } from './permalink-update.ts'
import { checkPermalinks, publishedIds } from './permalinks.ts'

/** Git merges the record like any other file: skipped by name where there is no git. */
const merges = test.skipIf(spawnSync('git', ['--version']).error !== undefined)

let corpus = ''
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
    cwd: corpus,
    encoding: 'utf8',
    stdio: 'pipe',
  })

beforeEach(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'clausary-merge-'))
  git('init', '-q', '-b', 'main')
})
afterEach(() => rm(corpus, { recursive: true }))

const notice = (id: string, ...texts: string[]) =>
  documentFrom(
    id,
    { title: `${id} 通知` },
    texts.map((text, index) => ({
      id: `${index + 1}`,
      label: `${index + 1}.`,
      headline: `${index + 1}.${text}`,
    })),
  )
type Documents = Parameters<typeof publishedIds>[0]

async function record(documents: Documents, message: string): Promise<void> {
  const { value } = await readLock(corpus)
  await writeLock(corpus, updateLock(value, publishedIds(documents)))
  git('add', '-A')
  git('commit', '-q', '-m', message)
}

const base = notice('base', '每月巡查井蓋一次。', '破損的三日內更換。', '費用由市財政承擔。')
const east = notice('east', '東區每週巡查。')
const west = notice('west', '西區每日巡查。')

merges(
  'two branches that each add a document merge without a conflict, and nothing is lost',
  async () => {
    await record([base], 'base')
    git('switch', '-q', '-c', 'east')
    await record([base, east], 'east')
    git('switch', '-q', 'main')
    await record([base, west], 'west')
    git('merge', '-q', '--no-edit', 'east')
    const { value, problems } = await readLock(corpus)
    expect(problems).toEqual([])
    const all = publishedIds([base, east, west])
    expect(checkPermalinks(value, all)).toEqual([])
    expect(updateLock(value, all)).toBe(value)
  },
)

merges('a branch that withdraws a clause merges with one that adds a document', async () => {
  await record([base], 'base')
  git('switch', '-q', '-c', 'withdraw')
  const shorter = notice('base', '每月巡查井蓋一次。', '破損的三日內更換。')
  const end = { id: 'base/3', movedTo: null, why: '撤回', date: '2026-01-02' }
  const decision = retire((await readLock(corpus)).value, publishedIds([shorter]), end)
  if ('error' in decision) throw new Error(decision.error)
  await writeLock(corpus, decision.lock)
  await record([shorter], 'withdraw')
  git('switch', '-q', 'main')
  await record([base, west], 'west')
  git('merge', '-q', '--no-edit', 'withdraw')
  const { value, problems } = await readLock(corpus)
  expect(problems).toEqual([])
  expect(checkPermalinks(value, publishedIds([shorter, west]))).toEqual([])
  expect(retiredIds(value)).toMatchObject([{ id: 'base/3', why: '撤回' }])
})

merges('a conflict that was left in a record is told in one line, with its place', async () => {
  await record([base], 'base')
  git('switch', '-q', '-c', 'one')
  await record(
    [notice('base', '每月巡查井蓋兩次。', '破損的三日內更換。', '費用由市財政承擔。')],
    'one',
  )
  git('switch', '-q', 'main')
  await record(
    [notice('base', '每月巡查井蓋三次。', '破損的三日內更換。', '費用由市財政承擔。')],
    'two',
  )
  expect(() => git('merge', '-q', '--no-edit', 'one')).toThrow()
  const { problems } = await readLock(corpus)
  expect(problems.length).toBeGreaterThan(0)
  for (const { file, line, message } of problems) {
    expect(file).toContain('base.lock')
    expect(line).toBeGreaterThan(0)
    expect(message).not.toContain('\n')
  }
})
