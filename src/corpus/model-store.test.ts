import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openEntry, sealEntry } from '../cache/entry-store.ts'
import { loadDocuments } from './load-documents.ts'
import { ModelStore } from './model-store.ts'

let corpus: string
let cache: string

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'clausary-models-'))
  corpus = join(folder, 'content')
  cache = join(folder, 'cache')
  cpSync('tests/opinions/content', corpus, { recursive: true })
})

const load = (remember = false) => loadDocuments(corpus, new ModelStore(remember, cache))
const kept = () => readdirSync(join(cache, 'models')).map((name) => join(cache, 'models', name))
const edit = (path: string, from: string, to: string) =>
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))

describe('the models of policy files', () => {
  test('are the same from the cache as from the files', async () => {
    const first = await load()
    expect(first.value.length).toBeGreaterThan(0)
    expect(kept()).toHaveLength(first.value.length)
    expect(await load()).toStrictEqual(first)
  })

  test.each([
    ['cut short', (text: string) => text.slice(0, -200)],
    ['altered', (text: string) => text.replace('"title":"', '"title":"改')],
    ['empty', () => ''],
    ['not of this program', (text: string) => text.replace(/[0-9a-f]{64}/, '0'.repeat(64))],
    ['another document’s', (_: string, texts: string[]) => texts[0] ?? ''],
  ])('are made anew where what was kept is %s, and kept again', async (_, damage) => {
    const first = await load()
    const texts = kept().map((path) => readFileSync(path, 'utf8'))
    for (const [index, path] of kept().entries())
      writeFileSync(path, damage(texts[index] ?? '', texts))
    expect(await load()).toStrictEqual(first)
    expect(kept().map((path) => readFileSync(path, 'utf8'))).toEqual(texts)
  })

  test('are read again after an edit of the policy file', async () => {
    const [before] = (await load()).value
    if (!before) throw new Error('the corpus has no document')
    edit(before.file, 'title: ', 'title: 新')
    const after = (await load()).value.find(({ id }) => id === before.id)
    expect(after?.meta.title).toBe(`新${before.meta.title}`)
  })

  test('are checked again when their source changed, even if the policy file did not', async () => {
    const [document] = (await load()).value
    if (!document) throw new Error('the corpus has no document')
    const source = join(corpus, 'sources', document.meta.source.file)
    const text = readFileSync(source, 'utf8')
    writeFileSync(source, text.slice(0, -1))
    expect((await load()).problems.map(({ rule }) => rule)).toContain('source')
    writeFileSync(source, text)
    expect((await load()).problems).toEqual([])
  })

  test('report the same problems again', async () => {
    const [document] = (await load()).value
    if (!document) throw new Error('the corpus has no document')
    edit(document.file, 'kind: ', 'kinds: ')
    const first = await load()
    expect(first.problems.length).toBeGreaterThan(0)
    expect(await load()).toStrictEqual(first)
  })

  test.skipIf(process.getuid?.() === 0)(
    'are made without a cache that cannot be written',
    async () => {
      const first = await load()
      chmodSync(join(cache, 'models'), 0o500)
      edit(first.value[0]?.file ?? '', 'title: ', 'title: 新')
      const store = new ModelStore(false, cache)
      expect((await loadDocuments(corpus, store)).problems).toEqual([])
      expect(store.failure).toContain('EACCES')
      chmodSync(join(cache, 'models'), 0o700)
    },
  )

  test('are made without a cache when its path is taken', async () => {
    writeFileSync(cache, '')
    const store = new ModelStore(false, cache)
    expect((await loadDocuments(corpus, store)).value.length).toBeGreaterThan(0)
    expect(store.failure).toContain(cache)
  })

  test('are the same objects for a remembering store', async () => {
    const store = new ModelStore(true, cache)
    const [first] = (await loadDocuments(corpus, store)).value
    const [again] = (await loadDocuments(corpus, store)).value
    expect(again).toBe(first)
  })
})

test('a cached entry with line breaks in its value is parsed', () => {
  expect(openEntry(sealEntry('key', '{"a":"一\\n\\u2028二"}'), 'key')).toEqual({
    a: '一\n\u2028二',
  })
})
