import type { Document } from '../corpus/model.ts'
import type { CorpusParallels } from '../parallels/corpus-parallels.ts'
import type { Parallel } from '../parallels/parallel.ts'
import { searchable } from '../script/fold.ts'
import type { Place } from '../script/wording.ts'
import type { Principle } from './principle.ts'
import { readPassages, statementsOf } from './state.ts'
import { wholeParts } from './whole-parts.ts'

/** A formulation that several documents share and no principle covers. */
export interface Suggestion {
  /** As in the first of the documents. */
  text: string
  documents: string[]
  /** Keys of the passages that contain it, character for character. */
  passages: string[]
  /**
   * Documents × characters × rarity, halved if it is not a whole phrase. Capped at eight documents
   * and thirty characters: formulas of law and copied provisions are not principles.
   */
  rank: number
}

/** Shorter formulations are words, not principles. */
const SHORTEST = 5
/** Pairs with a lower score are formulas of hundreds of passages, or records of adoption. */
const LEAST_SCORE = 0.2
const MOST_DOCUMENTS = 8
const MOST_CHARACTERS = 30
/** A date of adoption is not a formulation. */
const DAY = /\d月\d{1,2}日/u
/** How many of the best candidates are searched for in all texts. */
const LOOKED_FOR = 500

/** What is known of a formulation from pairs, before it is searched for in all texts. */
interface Candidate {
  folded: string
  text: string
  whole: boolean
  documents: Set<string>
  /** Occurrences of its rarest n-gram: formulas of law vary, but their words are frequent. */
  places: number
}

/** Formulations that two or more documents share and no principle has as a wording, best first. */
export function suggestPrinciples(
  documents: readonly Document[],
  principles: readonly Principle[],
  parallels: CorpusParallels,
): Suggestion[] {
  const found = candidates(coveredPlaces(documents, principles), parallels)
    .map((one) => ({ one, rank: rankOf(one, one.documents.size, 0) }))
    .sort((x, y) => y.rank - x.rank || (x.one.folded < y.one.folded ? -1 : 1))
    .slice(0, LOOKED_FOR)
    .map(({ one }) => suggestion(one, documents))
    .filter((one) => one.documents.length > 1)
    .sort((x, y) => y.rank - x.rank || (x.text < y.text ? -1 : 1))
  return withoutRepeats(found)
}

function candidates(
  covered: ReadonlyMap<string, Place[]>,
  parallels: CorpusParallels,
): Candidate[] {
  const passages = new Map(parallels.passages.map((passage) => [passage.key, passage]))
  const known = new Map<string, Candidate>()
  for (const pair of parallels.all()) {
    const passage = passages.get(pair.a)
    if (!passage || documentOf(pair.a) === documentOf(pair.b) || pair.score < LEAST_SCORE) continue
    if (passage.id === 'closing' || pair.b.endsWith('/closing')) continue
    for (const range of sharedRanges(pair))
      for (const { start, end, whole } of wholeParts(passage, range, SHORTEST)) {
        if (covered.get(pair.a)?.some((place) => place.start < end && place.end > start)) continue
        const text = passage.text.slice(start, end)
        const { folded } = searchable(text)
        if (folded.length < SHORTEST || DAY.test(text)) continue
        const none = { folded, text, whole, documents: new Set<string>(), places: 0 }
        const one: Candidate = known.get(folded) ?? none
        one.whole ||= whole
        one.places = Math.max(one.places, pair.why.places)
        for (const key of [pair.a, pair.b]) one.documents.add(documentOf(key))
        known.set(folded, one)
      }
  }
  return [...known.values()]
}

function rankOf({ folded, whole, ...one }: Candidate, documents: number, found: number): number {
  const places = Math.max(one.places, found)
  const rarity = places <= MOST_DOCUMENTS ? 1 : Math.log2(MOST_DOCUMENTS) / Math.log2(places)
  const size = Math.min(documents, MOST_DOCUMENTS) * Math.min(folded.length, MOST_CHARACTERS)
  return Math.round(size * rarity * (whole ? 1 : 0.5))
}

/**
 * Drops suggestions that contain a better one or are part of it, unless more documents have the
 * shorter one.
 */
function withoutRepeats(suggestions: readonly Suggestion[]): Suggestion[] {
  const kept: { one: Suggestion; folded: string }[] = []
  for (const one of suggestions) {
    const { folded } = searchable(one.text)
    const repeats = kept.some(
      (better) =>
        folded.includes(better.folded) ||
        (better.folded.includes(folded) && better.one.documents.length >= one.documents.length),
    )
    if (!repeats) kept.push({ one, folded })
  }
  return kept.map(({ one }) => one)
}

function documentOf(key: string): string {
  return key.slice(0, key.indexOf('/'))
}

/** The ranges of the first passage that the second one shares: the gaps between differences. */
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

function suggestion(candidate: Candidate, documents: readonly Document[]): Suggestion {
  const { folded, text } = candidate
  const passages = documents.flatMap((document) =>
    readPassages(document)
      .filter((one) => one.folded.folded.includes(folded))
      .map(({ passage }) => `${document.id}/${passage.id}`),
  )
  const names = [...new Set(passages.map(documentOf))]
  const rank = rankOf(candidate, names.length, passages.length)
  return { text: text.replace(/\s+/gu, ''), documents: names, passages, rank }
}
