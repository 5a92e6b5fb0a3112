import { computeAll } from './compute-all.ts'
import type { Comparison } from './compute-rows.ts'
import { type FoldedAgain, foldAgain } from './fold-again.ts'
import { type FoldedCorpus, sharedUint8 } from './folded-corpus.ts'
import { changeCounts, corpusSlots, gramSlots, indexGrams, slotsOf } from './grams.ts'
import { comparisonRules, type KeptState } from './kept-state.ts'
import { GrowingInts, type MatchRows, renameRow } from './match-rows.ts'
import type { Passage } from './passage.ts'
import { touchedPassages } from './touched-passages.ts'
import {
  changePairs,
  eachPair,
  pairSlots,
  sameBounds,
  stepFor,
  sumsOf,
  type Weights,
  weigh,
  weighRange,
} from './weights.ts'

/** The result of an incremental comparison. */
export interface ComparedAgain {
  comparison: Comparison
  state: KeptState
  /** Number of passages that were compared again. */
  compared: number
}

/**
 * From this share of changed passages on, all n-grams are indexed: an index of some would contain
 * most of them.
 */
const MOST_TOUCHED = 0.3

/**
 * Compares what changed since a former run; the result is the same as that of a full comparison.
 * Null where the size of the corpus changed so much that other thresholds apply. Mutates `kept`.
 */
export async function compareAgain(
  passages: readonly Passage[],
  digests: string[],
  kept: KeptState,
  threads: number,
): Promise<ComparedAgain | null> {
  const again = foldAgain(passages, digests, kept)
  const { corpus, places } = again
  const size = corpus.units.length
  const rules = comparisonRules(size)
  if (comparisonRules(kept.corpus.units.length).some((rule, index) => rule !== rules[index]))
    return null
  const { grams, pairs } = kept
  if (gramSlots(size) !== grams.counts.length || pairSlots(size) !== pairs.length) return null
  const weights = weighAgain(again, kept)
  const slots = corpusSlots(corpus)
  changeEach(kept.corpus, again.removed, (start, end) => {
    const units = kept.corpus.units.subarray(start, end)
    changeCounts(grams, slotsOf(units, grams.length, grams.counts.length), -1)
  })
  changeEach(corpus, again.added, (start, end) =>
    changeCounts(grams, slots.subarray(start, end), 1),
  )
  const touched = touchedPassages(again, kept.corpus, grams, slots, (before, passage) =>
    weighsSame(kept, before, corpus, weights, passage),
  )
  const some = touched.length < MOST_TOUCHED * passages.length ? touched : null
  const comparison = { corpus, weights, grams: indexGrams(corpus, grams, slots, some) }
  const rows = mergeRows(
    kept.rows,
    places,
    passages.length,
    touched,
    await computeAll(comparison, touched, threads),
  )
  const state = { digests, corpus, each: weights.each, pairs, grams, rows }
  return { comparison, state, compared: touched.length }
}

function changeEach(
  { starts }: FoldedCorpus,
  passages: readonly number[],
  change: (start: number, end: number) => void,
): void {
  for (const passage of passages) change(starts[passage] ?? 0, starts[passage + 1] ?? 0)
}

/**
 * Weights by the present pair counts: those of unchanged passages are reused if no pair has another
 * weight.
 */
function weighAgain(again: FoldedAgain, kept: KeptState): Weights {
  const { corpus, places } = again
  const isSame = changeAllPairs(again, kept)
  if (!isSame) return weigh(corpus, kept.pairs)
  const each = sharedUint8(corpus.units.length)
  for (const [before, passage] of places.entries()) {
    if (passage < 0) continue
    const [from, to] = [kept.corpus.starts[before] ?? 0, kept.corpus.starts[before + 1] ?? 0]
    each.set(kept.each.subarray(from, to), corpus.starts[passage] ?? 0)
  }
  changeEach(corpus, again.added, (start, end) => weighRange(corpus, kept.pairs, each, start, end))
  return { each, sums: sumsOf(each) }
}

/** Updates the pair counts; returns whether every pair has the same weight as before. */
function changeAllPairs(
  { corpus, added, removed }: FoldedAgain,
  { corpus: former, pairs }: KeptState,
): boolean {
  const [before, now] = [former.units.length, corpus.units.length]
  const touched = new Map<number, number>()
  const note = (units: Uint16Array) => (start: number, end: number) =>
    eachPair(units, start, end, pairs.length - 1, (slot) => touched.set(slot, pairs[slot] ?? 0))
  changeEach(former, removed, note(former.units))
  changeEach(corpus, added, note(corpus.units))
  changeEach(former, removed, (start, end) => changePairs(pairs, former.units, start, end, -1))
  changeEach(corpus, added, (start, end) => changePairs(pairs, corpus.units, start, end, 1))
  const [stepBefore, stepNow] = [stepFor(before), stepFor(now)]
  return (
    sameBounds(before, now) &&
    [...touched].every(([slot, count]) => stepBefore(count) === stepNow(pairs[slot] ?? 0))
  )
}

function weighsSame(
  { corpus: former, each }: KeptState,
  before: number,
  { starts }: FoldedCorpus,
  weights: Weights,
  passage: number,
): boolean {
  const [from, to] = [former.starts[before] ?? 0, former.starts[before + 1] ?? 0]
  const shift = (starts[passage] ?? 0) - from
  for (let at = from; at < to; at++) if (each[at] !== weights.each[at + shift]) return false
  return true
}

/** Rows of all passages: the recomputed ones, and the former ones with passage numbers updated. */
function mergeRows(
  former: MatchRows,
  places: Int32Array,
  count: number,
  touched: readonly number[],
  fresh: MatchRows,
): MatchRows {
  const rowOf = new Int32Array(count).fill(-1)
  for (const [before, passage] of places.entries()) if (passage >= 0) rowOf[passage] = before
  const values = new GrowingInts(former.values.length + fresh.values.length)
  const from = new Uint32Array(count + 1)
  let next = 0
  for (let passage = 0; passage < count; passage++) {
    if (touched[next] === passage) {
      values.append(fresh.values.subarray(fresh.from[next], fresh.from[next + 1]))
      next++
    } else {
      const before = rowOf[passage] ?? -1
      const row = values.append(
        former.values.subarray(former.from[before], former.from[before + 1]),
      )
      renameRow(row, places)
    }
    from[passage + 1] = values.length
  }
  return { from, values: values.done() }
}
