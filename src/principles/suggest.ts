import type { Document } from '../corpus/model.ts'
import type { CorpusParallels } from '../parallels/corpus-parallels.ts'
import type { Parallel } from '../parallels/parallel.ts'
import { searchable } from '../script/fold.ts'
import type { Principle } from './principle.ts'
import { readPassages, statementsOf } from './state.ts'
import type { Place } from './wording.ts'

/** A formulation that several documents share and that no principle covers. */
export interface Suggestion {
  /** As the first of the documents has it. */
  text: string
  documents: string[]
  /** Keys of the passages that have it, character for character. */
  passages: string[]
  /** Documents × characters: what is longer and more widely shared comes first. */
  rank: number
}

/** Shorter formulations are words, not principles. */
const SHORTEST = 5

/** Formulations that two or more documents share and no principle has as a wording, best first. */
export function suggestPrinciples(
  documents: readonly Document[],
  principles: readonly Principle[],
  parallels: CorpusParallels,
): Suggestion[] {
  const covered = coveredPlaces(documents, principles)
  const texts = new Map(parallels.passages.map(({ key, text }) => [key, text]))
  const known = new Map<string, string>()
  for (const pair of parallels.all()) {
    if (documentOf(pair.a) === documentOf(pair.b)) continue
    for (const { start, end } of sharedRanges(pair)) {
      if (covered.get(pair.a)?.some((place) => place.start < end && place.end > start)) continue
      const text = (texts.get(pair.a) ?? '').slice(start, end)
      const { folded } = searchable(text)
      if (folded.length >= SHORTEST && !known.has(folded)) known.set(folded, text)
    }
  }
  const found = [...known].map(([folded, text]) => suggestion(folded, text, documents))
  return found
    .filter((one) => one.documents.length > 1)
    .sort((x, y) => y.rank - x.rank || (x.text < y.text ? -1 : 1))
}

function documentOf(key: string): string {
  return key.slice(0, key.indexOf('/'))
}

/** The stretches of the first passage that the second one has too: what lies between differences. */
function sharedRanges({ aRange, differences }: Parallel): Place[] {
  const ranges: Place[] = []
  let { start } = aRange
  for (const { a } of differences) {
    if (a.start > start) ranges.push({ start, end: a.start })
    start = Math.max(start, a.end)
  }
  if (aRange.end > start) ranges.push({ start, end: aRange.end })
  return ranges
}

function coveredPlaces(
  documents: readonly Document[],
  principles: readonly Principle[],
): Map<string, Place[]> {
  const covered = new Map<string, Place[]>()
  for (const principle of principles)
    for (const { passage, places } of statementsOf(principle, documents))
      covered.set(passage.key, [...(covered.get(passage.key) ?? []), ...places])
  return covered
}

function suggestion(folded: string, text: string, documents: readonly Document[]): Suggestion {
  const passages = documents.flatMap((document) =>
    readPassages(document)
      .filter((one) => one.folded.folded.includes(folded))
      .map(({ passage }) => passage.key),
  )
  const names = [...new Set(passages.map(documentOf))]
  const clean = text.replace(/\s+/gu, '')
  return { text: clean, documents: names, passages, rank: names.length * folded.length }
}
