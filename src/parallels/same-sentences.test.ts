import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { loadDocuments } from '../corpus/load-documents.ts'
import { searchable } from '../script/fold.ts'
import { findParallels } from './corpus-parallels.ts'
import { copiesFound, mutatedCopies } from './mutate.ts'
import type { Parallel } from './parallel.ts'
import { passagesOf } from './passage.ts'

type Sentence = [a: string, b: string, wordsOfA: string, wordsOfB: string]

/** Judged by reading: which sentences of the sample are the same, and which only look similar. */
const judged = JSON.parse(
  await readFile(new URL('fixtures/same-sentences.json', import.meta.url), 'utf8'),
) as { same: Sentence[]; notSame: Sentence[] }

const { value: documents } = await loadDocuments('tests/opinions/content')
const parallels = findParallels(documents)
const texts = new Map(parallels.passages.map(({ key, text }) => [key, text]))

/** Whether a pair overlaps the words that were judged, in both passages. */
function meets(pair: Parallel, [a, b, wordsOfA, wordsOfB]: Sentence): boolean {
  if (pair.a !== a || pair.b !== b) return false
  const within = (key: string, { start, end }: Parallel['aRange'], words: string) => {
    const found = searchable((texts.get(key) ?? '').slice(start, end)).folded
    const judgedWords = searchable(words).folded
    return judgedWords.includes(found) || found.includes(judgedWords)
  }
  return within(a, pair.aRange, wordsOfA) && within(b, pair.bRange, wordsOfB)
}

describe('sentences that a reader calls the same', () => {
  const pairs = [...parallels.all()]

  test('are at least forty, with a recall of 0.95 or more', () => {
    const missed = judged.same.filter((one) => !pairs.some((pair) => meets(pair, one)))
    expect(judged.same.length).toBeGreaterThanOrEqual(40)
    expect(1 - missed.length / judged.same.length, JSON.stringify(missed)).toBeGreaterThanOrEqual(
      0.95,
    )
  })

  test('are found with a precision of 0.9 or more, every pair judged', () => {
    const of = (list: Sentence[]) => pairs.filter((pair) => list.some((one) => meets(pair, one)))
    const same = of(judged.same)
    const unjudged = pairs.filter((pair) => ![...same, ...of(judged.notSame)].includes(pair))
    expect(unjudged.map(({ a, b }) => `${a} ${b}`)).toEqual([])
    expect(same.length / pairs.length).toBeGreaterThanOrEqual(0.9)
  })
})

test('copies of clauses with a fifth of their characters changed are found', () => {
  const copies = mutatedCopies(passagesOf(documents), 40, 0.2)
  const all = [...documents, copies.document]
  const found = findParallels(all)
  const keys = new Map(found.passages.map(({ key, text }) => [key, text]))
  expect(copies.sources.size).toBeGreaterThanOrEqual(30)
  expect(copiesFound(copies, found.all(), keys)).toBeGreaterThanOrEqual(0.95)
})
