import { candidateFinder } from './candidates.ts'
import { BlockFinder } from './common-blocks.ts'
import { comparePassages, leastToTell } from './compare-passages.ts'
import type { FoldedCorpus } from './folded-corpus.ts'
import type { GramIndex } from './grams.ts'
import { findRow, type KnownRows, rowKeys } from './known-rows.ts'
import { GrowingInts, type MatchRows, renameRow, writeMatch } from './match-rows.ts'
import type { Weights } from './weights.ts'

/** All that comparing takes, in memory that workers share. */
export interface Comparison {
  corpus: FoldedCorpus
  weights: Weights
  grams: GramIndex
  /** Rows of a former run; none are used when null. */
  known: KnownRows | null
}

/** Rows of some passages, with the keys they are known by in a later run. */
export interface ComputedRows extends MatchRows {
  /** Two halves of the key of each row. */
  keys: Uint32Array
  /** Rows taken from the former run. */
  reused: number
}

/**
 * Compares every passage of a list with the earlier ones that may have something in common with it. A
 * row whose passage and candidates read and weigh as in a former run is taken from there.
 */
export function computeRows(comparison: Comparison, passages: readonly number[]): ComputedRows {
  const { corpus, weights, grams, known } = comparison
  const candidatesOf = candidateFinder(corpus, weights, grams)
  const keyOf = rowKeys(corpus, weights)
  const finder = new BlockFinder(corpus, weights)
  const least = leastToTell(corpus.units.length)
  const values = new GrowingInts()
  const from = new Uint32Array(passages.length + 1)
  const keys = new Uint32Array(passages.length * 2)
  let reused = 0
  for (const [index, passage] of passages.entries()) {
    const candidates = candidatesOf(passage)
    const [high, low] = keyOf(passage, candidates)
    keys.set([high, low], index * 2)
    const row = known && findRow(known, high, low)
    if (row) {
      reused++
      values.append(renameRow(row, candidates))
    } else {
      for (const [place, candidate] of candidates.entries())
        for (const match of comparePassages(corpus, finder, least, passage, candidate))
          writeMatch(values, place, candidate, match)
    }
    from[index + 1] = values.length
  }
  return { from, values: values.done(), keys, reused }
}
