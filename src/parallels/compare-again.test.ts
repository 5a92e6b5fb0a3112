import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Document } from '../corpus/model.ts'
import { compareAgain } from './compare-again.ts'
import { compareAnew } from './find-kept.ts'
import { documentDigests, documentSpans } from './fold-again.ts'
import { readKept, writeKept } from './kept-state.ts'
import { passagesOf } from './passage.ts'
import { sampleDocument } from './sample-document.ts'

/** Sentences that many passages share, so that some n-grams occur in more than 64 of them. */
const SENTENCES = Array.from({ length: 24 }, (_, index) => {
  const word = (at: number) =>
    '巡查台賬罰款公示檔案救援培訓報警驗收許可備案聽證'.slice(2 * at, 2 * at + 2)
  return `${word(index % 12)}由${word((index * 5 + 3) % 12)}部門每${'一二三四五六七八九'[index % 9]}個月組織，並將${word((index * 7 + 1) % 12)}結果存檔。`
})
const FORMULA = '本辦法自公布之日起施行，由市人民政府負責解釋。'

const passage = fc
  .array(fc.nat(SENTENCES.length - 1), { minLength: 1, maxLength: 3 })
  .map((list) => list.map((index) => SENTENCES[index]).join(''))
const document = fc.tuple(fc.array(passage, { minLength: 1, maxLength: 8 }), fc.boolean())
const corpus = fc.array(document, { minLength: 12, maxLength: 40 })

function documentsOf(texts: readonly [string[], boolean][]): Document[] {
  return texts.map(([clauses, closes], index) =>
    sampleDocument(`d${index}`, closes ? [...clauses, FORMULA] : clauses),
  )
}

const edit = fc.record({
  kind: fc.constantFrom('clause', 'add', 'remove', 'insert', 'drop', 'swap'),
  at: fc.nat(1000),
  place: fc.nat(1000),
  text: passage,
})
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

function edited(texts: [string[], boolean][], { kind, at, place, text }: Edit) {
  const copy = structuredClone(texts)
  const index = at % copy.length
  const clauses = copy[index]?.[0] ?? []
  const clause = place % clauses.length
  if (kind === 'clause') clauses[clause] = `${text}又及。`
  if (kind === 'insert') clauses.splice(clause, 0, text)
  if (kind === 'drop' && clauses.length > 1) clauses.splice(clause, 1)
  if (kind === 'add') copy.splice(index, 0, [[text, FORMULA], place % 2 === 0])
  if (kind === 'remove') copy.splice(index, 1)
  if (kind === 'swap') copy.push(...copy.splice(index, 1))
  return copy
}

async function anew(documents: readonly Document[]) {
  const passages = passagesOf(documents)
  const digests = documentDigests(passages, documentSpans(passages.map(({ document }) => document)))
  return { passages, digests, found: await compareAnew(passages, digests, 1) }
}

test('an incremental comparison gives the same rows, weights and counts as a full one', async () => {
  let reused = 0
  await fc.assert(
    fc.asyncProperty(
      corpus,
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      async (texts, edits) => {
        let now = texts
        let { state } = (await anew(documentsOf(texts))).found
        for (const one of edits) {
          now = edited(now, one)
          const { passages, digests, found } = await anew(documentsOf(now))
          const again = await compareAgain(passages, digests, state, 1)
          if (!again) return
          expect(again.state).toEqual(found.state)
          reused += passages.length - again.compared
          state = again.state
        }
      },
    ),
    { numRuns: 60 },
  )
  expect(reused).toBeGreaterThan(1000)
})

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clausary-kept-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a state is restored completely, and a damaged file is ignored', async () => {
  const file = join(folder, 'parallels.state')
  const texts = SENTENCES.map((text): [string[], boolean] => [[text, FORMULA], true])
  const { state } = (await anew(documentsOf(texts))).found
  state.grams.more.set(7, 70_000)
  expect(await readKept(file)).toBeNull()
  await writeKept(file, state)
  expect(await readKept(file)).toEqual(state)
  const bytes = await readFile(file)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  await writeFile(file, bytes)
  expect(await readKept(file)).toBeNull()
  await writeFile(file, bytes.subarray(0, 100))
  expect(await readKept(file)).toBeNull()
})
