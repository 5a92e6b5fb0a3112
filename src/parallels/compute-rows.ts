import { candidateFinder } from './candidates.ts'
import { BlockFinder } from './common-blocks.ts'
import { comparePassages, leastToTell } from './compare-passages.ts'
import type { FoldedCorpus } from './folded-corpus.ts'
import type { GramIndex } from './grams.ts'
import { GrowingInts, type MatchRows, writeMatch } from './match-rows.ts'
import type { Weights } from './weights.ts'

/** All data needed for a comparison, in memory shared by the workers. */
export interface Comparison {
  corpus: FoldedCorpus
  weights: Weights
  grams: GramIndex
}

/**
 * Compares every passage of a list with the earlier passages that may have something in common with
 * it.
 */
export function computeRows(
  { corpus, weights, grams }: Comparison,
  passages: readonly number[],
): MatchRows {
  const compared = { corpus, grams }
  const candidatesOf = candidateFinder(corpus, weights, grams)
  const finder = new BlockFinder(corpus, weights)
  const least = leastToTell(corpus.units.length)
  const values = new GrowingInts()
  const from = new Uint32Array(passages.length + 1)
  for (const [index, passage] of passages.entries()) {
    for (const candidate of candidatesOf(passage))
      for (const match of comparePassages(compared, finder, least, passage, candidate))
        writeMatch(values, candidate, match)
    from[index + 1] = values.length
  }
  return { from, values: values.done() }
}
