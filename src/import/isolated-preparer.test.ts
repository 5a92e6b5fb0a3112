import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { IsolatedPreparer } from './isolated-preparer.ts'
import type { TargetCorpus } from './plan-import.ts'
import type { FileTask } from './prepare-file.ts'

const LAW = '某市安全办法\n\n第一条 为了规范管理。\n第二条 本办法适用于本市。\n'

let corpus: TargetCorpus
let preparer: IsolatedPreparer
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'clausary-prepare-'))
  corpus = { folder, curated: { ids: new Set(), bySource: new Map() }, principles: [], levels: [] }
})
afterEach(async () => {
  await preparer.close()
  rmSync(corpus.folder, { recursive: true })
})

const task = (name: string, text: string): FileTask => ({
  ...{ path: name, name, options: { id: null, force: false } },
  bytes: new TextEncoder().encode(text),
})

it('gives the plan that this thread would give', async () => {
  preparer = new IsolatedPreparer()
  const { plan, problems, decision } = await preparer.prepare(task('law.txt', LAW), corpus)
  expect(problems).toEqual([])
  expect(decision).toBe('UTF-8, no BOM, certainty 1')
  expect(plan?.documents.map(({ id }) => id)).toEqual(['law'])
  expect(new TextDecoder().decode(plan?.policies[0]?.bytes)).toContain('## 第一条')
})

it('includes what was written since it began', async () => {
  preparer = new IsolatedPreparer()
  await preparer.prepare(task('law.txt', LAW), corpus)
  preparer.tell([{ id: 'law', source: 'law.txt', file: join(corpus.folder, 'policies/law.mdx') }])
  const { plan } = await preparer.prepare(task('law.md', LAW), corpus)
  expect(plan?.documents.map(({ id }) => id)).toEqual(['law-2'])
})

it('stops a file that exceeds the time limit, reports it, and reads the next one', async () => {
  preparer = new IsolatedPreparer({ seconds: 0.001, megabytes: 1024 })
  const late = await preparer.prepare(task('law.txt', LAW), corpus)
  expect(late.plan).toBeNull()
  expect(late.problems).toMatchObject([{ rule: 'over-budget', file: 'law.txt' }])
  preparer = new IsolatedPreparer()
  expect((await preparer.prepare(task('law.txt', LAW), corpus)).plan).not.toBeNull()
})

it('stops a file that exceeds the memory limit', async () => {
  preparer = new IsolatedPreparer({ seconds: 6000, megabytes: 40 })
  const html = '<p>第一条 安全。'.repeat(100_000)
  const { plan, problems } = await preparer.prepare(task('law.html', html), corpus)
  expect(plan).toBeNull()
  expect(problems).toMatchObject([
    { rule: 'over-budget', message: 'takes more than 40 MB of memory to read' },
  ])
})
