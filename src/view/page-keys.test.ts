import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EntryStore } from '../cache/entry-store.ts'
import { loadDocuments } from '../corpus/load-documents.ts'
import { ModelStore } from '../corpus/model-store.ts'
import { loadPrinciples } from '../principles/load-principles.ts'
import { site } from '../site.ts'
import type { Corpus } from './corpus.ts'
import { documentView } from './document-view.ts'
import { pageKey, preparePageKeys, searchKey } from './page-keys.ts'
import { listKey } from './pages.ts'
import { readerFor } from './reader.ts'
import { citedBy } from './references.ts'
import { documentHtml } from './text-html.ts'

const folder = mkdtempSync(join(tmpdir(), 'clausary-keys-'))
const models = new ModelStore(true, join(folder, 'cache'))
const entries = new EntryStore(join(folder, 'cache'))

/** A copy of the sample corpus after some edits. */
async function corpusAfter(edits: readonly Edit[]): Promise<Corpus> {
  const copy = join(folder, 'content')
  rmSync(copy, { recursive: true, force: true })
  cpSync(site.corpus, copy, { recursive: true })
  for (const edit of edits) edit(copy)
  const documents = await loadDocuments(copy, models)
  const principles = await loadPrinciples(copy)
  const lock = { folder: '', records: [] } as unknown as Corpus['lock']
  return {
    ...{ documents: documents.value, principles: principles.value, lock },
    former: new Map(),
    histories: new Map(),
  }
}

type Edit = (corpus: string) => void

const replaceIn =
  (path: string, from: string | RegExp, to: string): Edit =>
  (corpus) => {
    const names = readdirSync(join(corpus, path))
    const file = join(corpus, path, names.at(-1) ?? '')
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
  }

const EDITS: readonly Edit[] = [
  replaceIn('policies', /^title: /m, 'title: 新'),
  replaceIn('policies', '安全', '<Corr sic="安全" cert="1" note="試">平安</Corr>'),
  replaceIn('policies', /^docNumber:/m, 'docNumber: { value: 甲發〔2020〕1號 }\nformerNumber:'),
  replaceIn('principles', /^title: /m, 'title: 新'),
  (corpus) => {
    const [first = ''] = readdirSync(join(corpus, 'policies'))
    rmSync(join(corpus, 'policies', first))
  },
  (corpus) => {
    const [, second = ''] = readdirSync(join(corpus, 'principles'))
    if (second !== '') rmSync(join(corpus, 'principles', second), { recursive: true })
  },
]

/** Everything of the corpus that a document's page shows, in both scripts, by the page's key. */
async function pages(corpus: Corpus): Promise<Map<string, string>> {
  await preparePageKeys(corpus, 'program', entries)
  return new Map(
    corpus.documents.map((document) => {
      const shown = (['zh-Hant', 'zh-Hans'] as const).map((script) => {
        const view = documentView(document, readerFor(script), corpus)
        return [documentHtml(view), citedBy(view, null, corpus)]
      })
      return [pageKey(document) ?? '', JSON.stringify(shown)]
    }),
  )
}

test('pages with the same key are equal, whatever was edited elsewhere', async () => {
  const before = await pages(await corpusAfter([]))
  expect(before.size).toBeGreaterThan(1)
  await fc.assert(
    fc.asyncProperty(fc.subarray([...EDITS]), async (edits) => {
      const after = await pages(await corpusAfter(edits))
      for (const [key, page] of after) if (before.has(key)) expect(before.get(key)).toBe(page)
    }),
    { numRuns: 20 },
  )
})

test('an edit leaves the pages of other documents unchanged, and the search is built again', async () => {
  const before = await pages(await corpusAfter([]))
  const search = searchKey()
  const after = await pages(await corpusAfter([EDITS[1] ?? (() => undefined)]))
  const kept = [...after.keys()].filter((key) => before.has(key))
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.length).toBeLessThan(after.size)
  expect(searchKey()).not.toBe(search)
  await pages(await corpusAfter([]))
  expect(searchKey()).toBe(search)
})

test('the key of a list page changes with its documents, their order and its other content', async () => {
  const keysAfter = async (edits: readonly Edit[]) => {
    const corpus = await corpusAfter(edits)
    await preparePageKeys(corpus, 'program', entries)
    const [first, ...others] = corpus.documents
    if (!first) throw new Error('the sample has no documents')
    return [
      listKey([first, ...others], ['list', 1]),
      listKey([...others, first], ['list', 1]),
      listKey([first, ...others], ['list', 2]),
      listKey(others, ['list', 1]),
    ].map(({ cacheKey }) => cacheKey)
  }
  const before = await keysAfter([])
  expect(new Set(before).size).toBe(4)
  expect(before).not.toContain(undefined)
  expect(await keysAfter([])).toEqual(before)
  const [edit] = EDITS
  expect((await keysAfter(edit ? [edit] : []))[0]).not.toBe(before[0])
})
