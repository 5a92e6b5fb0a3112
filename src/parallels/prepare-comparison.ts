import type { Comparison } from './compute-rows.ts'
import { foldCorpus } from './folded-corpus.ts'
import { indexGrams } from './grams.ts'
import type { KnownRows } from './known-rows.ts'
import type { Passage } from './passage.ts'
import { weigh } from './weights.ts'

/** Folds, weighs and indexes passages: what has to be done once before they are compared. */
export function prepareComparison(
  passages: readonly Passage[],
  known: KnownRows | null = null,
): Comparison {
  const corpus = foldCorpus(passages)
  return { corpus, weights: weigh(corpus), grams: indexGrams(corpus), known }
}
