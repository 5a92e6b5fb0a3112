import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import './settings.ts'
import { checkQuotation } from '../src/api/check-quotation.ts'
import { resolveReference } from '../src/api/resolve-reference.ts'
import { auditCorpus } from '../src/audit/audit-corpus.ts'
import { auditText } from '../src/audit/audit-text.ts'
import { auditDataOf } from '../src/audit/content-data.ts'
import { clauseText, sha256 } from '../src/citation/clause-text.ts'
import { walkClauses } from '../src/corpus/model.ts'
import { openBuiltSite } from '../src/search/built-site.ts'
import { buildShard, joinShards } from '../src/search/index-corpus.ts'
import { plainScan } from '../src/search/plain-scan.ts'
import { search } from '../src/search/query.ts'
import { site as settings } from '../src/site.ts'
import { loadCorpus } from '../src/view/corpus.ts'
import { searchSources } from '../src/view/search-input.ts'
import { CONTRACT } from './contract-cases.ts'
import { foundClauses } from './search-page.ts'
import { useSite } from './site.ts'

const PROGRAM = resolve('scripts/clausary.ts')
const SITE = resolve('tests/opinions')
const run = promisify(execFile)
/** Time limit for answers that never come; generous for busy machines. */
const GUARD = { timeout: 600_000 }
const site = useSite()
const { value: corpus } = await loadCorpus(false)
const audited = auditText(
  CONTRACT.audit,
  auditCorpus(auditDataOf(corpus.documents, corpus.histories, settings)),
).items.map(({ verdict, at }) => [verdict, at])

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contract-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The compared parts of answers; each interface provides some of them. */
interface Answer {
  clauses: { id: string }[]
  places: { id: string }[]
  status: string
  items: { verdict: string; at: string[] }[]
  pairs: unknown[]
}

/** The JSON output of a command; an exit code other than 0 is an answer, too. */
async function terminal(...words: string[]): Promise<Answer> {
  const { stdout } = await run(process.execPath, [PROGRAM, ...words, '--json'], {
    cwd: SITE,
  }).catch((error: { stdout: string }) => error)
  return JSON.parse(stdout) as Answer
}

async function fileOf(text: string): Promise<string> {
  const file = join(folder, 'text.md')
  await writeFile(file, text)
  return file
}

/** The clauses that contain a text, by scanning all of them. */
async function scanned(query: string): Promise<string[]> {
  const { documents, read, script } = await searchSources('', corpus)
  return plainScan(
    documents.map((_, place) => read(place)),
    query,
    script,
  )
    .map((found) => found.replace(/×\d+$/, ''))
    .sort()
}

/** The published text of the requested clause. */
function publishedClause(): string {
  const [document, id] = CONTRACT.clause.split('/')
  const own = corpus.documents.find((one) => one.id === document)?.clauses ?? []
  const clause = [...walkClauses(own)].find((one) => one.id === id)
  if (!clause) throw new Error(`the corpus has no ${CONTRACT.clause}`)
  return clauseText(clause)
}

describe('the functions for other programs', () => {
  test('answer the same', () => {
    for (const [text, id] of Object.entries(CONTRACT.resolve))
      expect(
        resolveReference(text, corpus).map(({ document, clause }) => `${document}/${clause}`),
      ).toEqual([id])
    for (const [quote, status] of Object.entries(CONTRACT.quote))
      expect([quote, checkQuotation(quote, corpus).status]).toEqual([quote, status])
  })
})

describe('the files of the site', () => {
  test('contain the clause as published', async () => {
    const response = await fetch(new URL(`${CONTRACT.clause}.json`, inject('site')))
    expect(await response.json()).toMatchObject({
      id: CONTRACT.clause,
      sha256: sha256(publishedClause()),
      text: { published: publishedClause() },
    })
  })
})

describe('the index and its shards', () => {
  test('find the same as a plain scan', async () => {
    const input = await searchSources(folder, corpus)
    for (const index of [1, 0]) await buildShard(input, { index, of: 2 })
    await joinShards(input, 2)
    for (const dist of [inject('dist'), folder]) {
      const built = await openBuiltSite(dist)
      for (const query of CONTRACT.search) {
        const { clauses } = await search(query, built, { all: true })
        expect([query, clauses.map(({ id }) => id).sort()]).toEqual([query, await scanned(query)])
      }
      await built.close()
    }
  })
})

// It has no command for a reference or a clause alone: `audit` finds references inside a draft.
describe('the terminal', () => {
  test('answers the same', async () => {
    for (const query of CONTRACT.search) {
      const { clauses } = await terminal('search', query)
      expect(clauses.map(({ id }) => id).sort()).toEqual(await scanned(query))
    }
    for (const [quote, status] of Object.entries(CONTRACT.quote))
      expect([quote, (await terminal('quote', await fileOf(quote))).status]).toEqual([
        quote,
        status,
      ])
    const { items } = await terminal('audit', await fileOf(CONTRACT.audit))
    expect(items.map(({ verdict, at }) => [verdict, at])).toEqual(audited)
  })
})

describe('the browser', () => {
  test('answers the same', async () => {
    for (const query of CONTRACT.search) {
      const page = await site.open(`/search/?q=${encodeURIComponent(query)}`)
      const expected = await scanned(query)
      await expect
        .poll(async () => [query, (await foundClauses(page)).sort()])
        .toEqual([query, expected])
    }
    const page = await site.open('/cite/')
    for (const [text, id] of Object.entries(CONTRACT.resolve)) {
      await page.goto(`/cite/?q=${encodeURIComponent(text)}`)
      await page.waitForURL(new RegExp(`/${id}/$`))
    }
    await page.goto('/cite/')
    for (const [quote, status] of Object.entries(CONTRACT.quote)) {
      await page.locator('textarea').fill(quote)
      await page.locator('[data-check] button').click()
      await page.locator(`[data-verdict="${status}"]`).waitFor()
    }
    await page.goto('/audit/')
    await page.locator('textarea').fill(CONTRACT.audit)
    await page.locator('form.check button').click()
    await page.locator('[data-audit]').first().waitFor()
    const verdicts = () =>
      page
        .locator('[data-audit]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-audit')))
    await expect.poll(verdicts).toEqual(audited.map(([verdict]) => verdict))
  })
})

describe.each([
  ['the corpus', () => []],
  ['a folder', () => [inject('dist')]],
  ['an address', () => [inject('site')]],
])('the server for assistants on %s', (_, place) => {
  test('answers the same, and prints nothing but the protocol', async () => {
    const client = new Client({ name: 'tests', version: '1' })
    const faults: Error[] = []
    client.onerror = (error) => faults.push(error)
    const transport = new StdioClientTransport({
      ...{ command: process.execPath, args: [PROGRAM, 'mcp', ...place()], cwd: SITE },
      stderr: 'pipe',
    })
    await client.connect(transport, GUARD)
    const ask = async (name: string, input: object): Promise<Answer> =>
      (await client.callTool({ name, arguments: { ...input } }, GUARD)).structuredContent as Answer
    for (const query of CONTRACT.search) {
      const { clauses } = await ask('search', { query, limit: 200 })
      expect(clauses.map(({ id }) => id).sort()).toEqual(await scanned(query))
    }
    for (const [text, id] of Object.entries(CONTRACT.resolve))
      expect((await ask('resolve_citation', { text })).places).toMatchObject([{ id }])
    for (const [quote, status] of Object.entries(CONTRACT.quote))
      expect([quote, (await ask('verify_quote', { quote })).status]).toEqual([quote, status])
    const { items } = await ask('audit_text', { text: CONTRACT.audit })
    expect(items.map(({ verdict, at }) => [verdict, at])).toEqual(audited)
    expect(await ask('get_clause', { id: CONTRACT.clause })).toMatchObject({
      sha256: sha256(publishedClause()),
      coverage: { documents: corpus.documents.length },
    })
    const { pairs } = await ask('parallels', { id: CONTRACT.clause, limit: 5 })
    expect(pairs.length).toBeGreaterThan(0)
    expect(faults).toEqual([])
    await client.close()
  })
})

test('a folder without a site is reported in one line, and nothing but the protocol is printed', async () => {
  const failed = await run(process.execPath, [PROGRAM, 'mcp', folder], { cwd: SITE }).catch(
    (error: { stdout: string; stderr: string }) => error,
  )
  expect(failed.stdout).toBe('')
  expect(failed.stderr).toMatch(/^error: .*holds no site.*\n$/)
})
