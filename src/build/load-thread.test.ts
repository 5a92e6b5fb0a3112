import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { knownFact } from '../corpus/document-facts.ts'
import { type LoadHelp, loadDocuments } from '../corpus/load-documents.ts'
import { currentSettings, useSettings } from '../settings/current-settings.ts'
import { keptModels } from '../view/kept-outlines.ts'
import { LoadThread } from './load-thread.ts'

const settings = currentSettings()
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausary-load-'))
  cpSync(settings.corpus, join(folder, 'content'), { recursive: true })
  useSettings({ ...settings, corpus: join(folder, 'content') })
})

afterEach(() => {
  useSettings(settings)
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

/** What loading gives, and which documents the helper has loaded. */
async function load(cache: string, help: LoadHelp | null) {
  vi.stubEnv('CLAUSARY_CACHE', join(folder, cache))
  const { corpus } = currentSettings()
  const store = await keptModels()
  if (!store.outlines) throw new Error('nothing is cached')
  const adopt = vi.spyOn(store.outlines, 'adopt')
  const { value, problems } = await loadDocuments(corpus, store, help)
  await store.outlines.keep()
  const facts = value.map((one) => knownFact(one, 'search head'))
  const made = JSON.stringify({ value, problems, facts })
  return { made, problems, adopted: adopt.mock.calls.map(([file]) => file) }
}

const policy = (at: number) => {
  const policies = join(folder, 'content/policies')
  return join(policies, readdirSync(policies).sort().at(at) ?? '')
}

/** A helper that takes everything that there is before the main thread takes anything. */
const thread = () => new LoadThread(1)

test('documents that a thread has loaded are those that the main thread would load', async () => {
  const alone = await load('alone', null)
  const helped = await load('helped', thread())
  expect(helped.made).toBe(alone.made)
  expect(helped.adopted.length).toBeGreaterThan(0)
  // What it has cached is known to the next load.
  const again = await load('helped', thread())
  expect(again).toEqual({ ...helped, adopted: [] })
})

test('a faulty file and one that is not read are told as without a thread', async () => {
  writeFileSync(policy(-1), readFileSync(policy(-1), 'utf8').replace('title: ', 'titel: '))
  writeFileSync(policy(-2), readFileSync(policy(-2), 'utf8').replace('。', '！'))
  writeFileSync(join(folder, 'content/policies/zz.md'), '')
  const alone = await load('alone', null)
  const helped = await load('helped', thread())
  expect(alone.problems.map(({ rule }) => rule).toSorted()).toContain('policy-name')
  expect(helped.made).toBe(alone.made)
})

test('few files are loaded without a thread', async () => {
  const { adopted } = await load('few', new LoadThread())
  expect(adopted).toEqual([])
})
