import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EntryStore } from '../cache/entry-store.ts'
import { keepPermalinks } from '../citation/lock-file.ts'
import { countClauses } from '../corpus/count-clauses.ts'
import { loadDocuments } from '../corpus/load-documents.ts'
import { ModelStore } from '../corpus/model-store.ts'
import { site } from '../site.ts'
import { isMarked } from './emendations.ts'
import { keptOutlines } from './kept-outlines.ts'
import { searchHead } from './search-document.ts'

type Edit = (corpus: string) => void

const inFile =
  (folder: string, at: number, from: string, to: string): Edit =>
  (corpus) => {
    const path = join(corpus, folder, readdirSync(join(corpus, folder)).at(at) ?? '')
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
  }

const EDITS: readonly Edit[] = [
  inFile('policies', -1, 'title: ', 'title: 新'),
  inFile('policies', 0, '安全', '<Corr sic="安全" cert="1" note="試">平安</Corr>'),
  inFile('policies', 1, 'title: ', 'titel: '),
  inFile('sources', 0, '安全', '平安'),
  inFile('permalinks', 0, '\t', '\t\t'),
  inFile('permalinks', 1, '# id', '# '),
  (corpus) => rmSync(join(corpus, 'permalinks', readdirSync(join(corpus, 'permalinks'))[0] ?? '')),
  (corpus) => rmSync(join(corpus, 'policies', readdirSync(join(corpus, 'policies'))[0] ?? '')),
  (corpus) => cpSync(site.corpus, corpus, { recursive: true }),
]

/** The output of a build, with the outlines of earlier builds or without. */
async function build(corpus: string, cache: string, isKept: boolean) {
  const store = isKept
    ? new ModelStore(false, cache, (content) =>
        keptOutlines('program', new EntryStore(cache), content),
      )
    : new ModelStore(false, cache)
  await store.outlines?.open()
  const { value: documents, problems } = await loadDocuments(corpus, store)
  const lock = problems.length > 0 ? null : await keepPermalinks(corpus, documents, true)
  await store.outlines?.keep()
  const locks = readdirSync(join(corpus, 'permalinks')).sort()
  return JSON.stringify({
    problems: [...problems, ...(lock?.problems ?? [])],
    documents,
    facts: documents.map((one) => [searchHead(one), isMarked(one), countClauses(one)]),
    locks: locks.map((name) => [name, readFileSync(join(corpus, 'permalinks', name), 'utf8')]),
  }).replaceAll(corpus, '')
}

test('a build that loads only what changed has the same output as one that loads everything', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clausary-outlines-'))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...EDITS), { maxLength: 5 }), async (edits) => {
      const copies = ['kept', 'whole'].map((name) => join(folder, name, 'content'))
      for (const copy of copies) {
        rmSync(join(copy, '..'), { recursive: true, force: true })
        mkdirSync(join(copy, '..'), { recursive: true })
        cpSync(site.corpus, copy, { recursive: true })
      }
      for (const edit of [() => undefined, () => undefined, ...edits]) {
        const [kept = '', whole = ''] = copies
        for (const copy of copies) edit(copy)
        const said = await build(kept, join(kept, '../cache'), true)
        expect(said).toBe(await build(whole, join(whole, '../cache'), false))
      }
    }),
    { numRuns: 8 },
  )
  rmSync(folder, { recursive: true })
})

test('an unchanged document is not loaded, and is the same if its cached model is damaged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clausary-outlines-'))
  const corpus = join(folder, 'content')
  cpSync(site.corpus, corpus, { recursive: true })
  const load = async () => {
    const store = new ModelStore(false, folder, (content) =>
      keptOutlines('program', new EntryStore(folder), content),
    )
    await store.outlines?.open()
    const { value } = await loadDocuments(corpus, store)
    await store.outlines?.keep()
    return value
  }
  const before = JSON.stringify(await load())
  const again = await load()
  for (const name of readdirSync(join(folder, 'models')))
    writeFileSync(join(folder, 'models', name), '{')
  expect(again.map(countClauses).every((count) => count > 0)).toBe(true)
  expect(JSON.stringify(again)).toBe(before)
  for (const name of readdirSync(join(folder, 'models'))) rmSync(join(folder, 'models', name))
  const third = await load()
  const [file = ''] = readdirSync(join(corpus, 'policies'))
  writeFileSync(join(corpus, 'policies', file), 'other')
  expect(() => JSON.stringify(third)).toThrow('was changed while the site was built')
  rmSync(folder, { recursive: true })
})
