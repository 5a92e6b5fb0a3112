import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SearchDocument } from './document.ts'
import { documentGrams } from './document-grams.ts'
import { layOut } from './gram-layout.ts'
import { countGrams, frequentGrams } from './gram-levels.ts'
import { tabledGrams } from './gram-places.ts'
import { buildSearchIndex } from './index-corpus.ts'
import { held } from './index-input.ts'
import { type IndexState, indexState } from './index-state.ts'
import { documentTexts } from './record.ts'
import { sampleDocument } from './sample-corpus.ts'
import { updateSearchIndex } from './update-index.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'update-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const WORDS = [
  '安全生產',
  '責任追究',
  '監督',
  '發展',
  '理髮',
  '後果',
  '皇后',
  '村民',
  '𠮷',
  'COVID',
  '。',
]

/**
 * Documents of random clauses; enough of them that a change of one does not count as a change of
 * the corpus.
 */
const blocks = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
const corpora = fc.array(fc.array(blocks, { minLength: 1, maxLength: 3 }), {
  minLength: 20,
  maxLength: 24,
})

function toDocument(clauses: readonly string[][], at: number): SearchDocument {
  const made = clauses.map((words, nth) => ({
    ...{ id: String(nth + 1), label: '一', heading: nth === 0 ? null : '題' },
    blocks: [`一、題`, words.join('')],
    ...(nth === 2 && { sic: ['責任', '貴任'] as const, principles: ['a'] }),
  }))
  return sampleDocument(`doc-${at}`, `文件${at % 3}`, made, { level: at % 2 ? '村' : '省' })
}

/** The limit is so small that words of the documents are frequent. */
const input = (documents: readonly SearchDocument[], outDir: string) => ({
  ...held(documents),
  ...{ outDir, script: 'hant' as const, limit: 700 },
})

const keysOf = (documents: readonly SearchDocument[]) => documents.map((one) => JSON.stringify(one))

async function build(documents: readonly SearchDocument[], outDir: string) {
  let state: IndexState | null = null
  await buildSearchIndex(input(documents, outDir), 1, (preparation, built) => {
    state = indexState(preparation, built, { documents, keys: keysOf(documents) })
  })
  if (state === null) throw new Error('no state')
  return state as IndexState
}

async function contentsOf(path: string): Promise<Record<string, string>> {
  const names = await readdir(path, { recursive: true })
  const files = names.sort().map(async (name) => {
    const isFile = (await stat(join(path, name))).isFile()
    return isFile ? [[name, (await readFile(join(path, name))).toString('base64')]] : []
  })
  return Object.fromEntries((await Promise.all(files)).flat())
}

const sorted = ({ frequent, characters, pairs, ...rest }: IndexState) => ({
  ...rest,
  frequent: frequent.toSorted(),
  characters: characters.toSorted(([a], [b]) => (a < b ? -1 : 1)),
  pairs: pairs.map(([from, to]) => `${from} ${to.toSorted().join()}`).sort(),
})

/** Characters that hardly repeat, so that a text takes a good part of a file. */
function longText(seed: number): string {
  let state = seed
  return Array.from({ length: 2500 }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 0x4000))
  }).join('')
}

/** The same characters, with the first one moved to the end. */
const turned = (text: string) => text.slice(1) + text.charAt(0)

/** Names of the files of two folders that are one and the same file. */
async function inSamePlace(one: string, other: string): Promise<string[]> {
  const inode = async (path: string) => (await stat(path)).ino
  const names = await readdir(one)
  const found = names.map(async (name) =>
    (await inode(join(one, name))) === (await inode(join(other, name))) ? [name] : [],
  )
  return (await Promise.all(found)).flat()
}

test('files of texts without a changed document, and of tables without a changed n-gram, are reused', async () => {
  const [former = '', clean = '', draft = ''] = ['former', 'clean', 'draft'].map((name) =>
    join(folder, `files-${name}`),
  )
  const texts = Array.from({ length: 16 }, (_, at) => longText(at + 1))
  const corpus = (all: readonly string[]) => all.map((text, at) => toDocument([[text]], at))
  const [before, after] = [corpus(texts), corpus(texts.with(3, turned(texts[3] ?? '')))]
  const limit = 40_000
  let state: unknown = null
  await buildSearchIndex({ ...input(before, former), limit }, 1, (preparation, built) => {
    state = indexState(preparation, built, { documents: before, keys: keysOf(before) })
  })
  await buildSearchIndex({ ...input(after, clean), limit })
  const next = await updateSearchIndex(
    { ...input(after, draft), limit, keys: keysOf(after) },
    JSON.parse(JSON.stringify(state)) as IndexState,
    join(former, 'search'),
  )
  expect(next).not.toBeNull()
  const files = await contentsOf(draft)
  expect(Object.keys(files).filter((name) => name.includes('texts')).length).toBeGreaterThan(3)
  expect(files).toEqual(await contentsOf(clean))
  for (const kind of ['texts', 'grams'])
    expect(
      await inSamePlace(join(former, 'search', kind), join(draft, 'search', kind)),
    ).not.toEqual([])
})

test('a search after an edit equals one built from scratch, byte for byte', async () => {
  let updated = 0
  let run = 0
  await fc.assert(
    fc.asyncProperty(
      corpora,
      fc.nat(),
      fc.array(blocks, { minLength: 1, maxLength: 3 }),
      async (list, which, clauses) => {
        const [former, clean, draft] = ['former', 'clean', 'draft'].map((name) =>
          join(folder, `${run}-${name}`),
        )
        run++
        if (!former || !clean || !draft) return
        const before = list.map(toDocument)
        const at = which % list.length
        const after = list.with(at, clauses).map(toDocument)
        const state = JSON.parse(JSON.stringify(await build(before, former))) as IndexState
        const next = await updateSearchIndex(
          {
            ...input(after, draft),
            keys: keysOf(after),
          },
          state,
          join(former, 'search'),
        )
        if (next === null) return
        updated++
        const whole = await build(after, clean)
        expect(await contentsOf(draft)).toEqual(await contentsOf(clean))
        expect(sorted(next)).toEqual(sorted(whole))
      },
    ),
    { numRuns: 25 },
  )
  expect(updated).toBeGreaterThan(3)
}, 240_000)

test('a document alone has the n-grams that it has among all', () => {
  fc.assert(
    fc.property(corpora, fc.integer({ min: 300, max: 3000 }), (list, limit) => {
      const texts = list.map(toDocument).map(documentTexts)
      const levels = countGrams(layOut(texts.map((own) => ({ texts: own, size: 100 }))), limit, 2)
      const frequent = frequentGrams(levels)
      const rule = { all: 2, isFrequent: (gram: string) => frequent.has(gram) }
      const counted = texts.map((): Record<string, number> => ({}))
      for (const { gram, places, counts } of tabledGrams(levels, 0))
        for (const [at, place] of places.entries()) {
          const own = counted[place]
          if (own) own[gram] = counts[at] ?? 0
        }
      const alone = texts.map((own) => documentGrams(own, rule))
      const only = alone.map((own) => Array.from(own, ([gram, { count }]) => [gram, count]))
      expect(only.map((own) => Object.fromEntries(own))).toEqual(counted)
      for (const { gram, places, clauses } of tabledGrams(levels, 2))
        if (clauses !== null)
          expect(places.map((place) => alone[place]?.get(gram)?.clauses).join('')).toBe(clauses)
    }),
    { numRuns: 40 },
  )
})
