import type { Comparison } from './compute-rows.ts'
import { foldCorpus } from './folded-corpus.ts'
import { corpusSlots, countGrams, indexGrams } from './grams.ts'
import type { Passage } from './passage.ts'
import { countPairs, weigh } from './weights.ts'

/** Folds, weighs and indexes passages: the preparation for comparing them. */
export function prepareComparison(passages: readonly Passage[]): Comparison {
  const corpus = foldCorpus(passages)
  const weights = weigh(corpus, countPairs(corpus))
  const slots = corpusSlots(corpus)
  return { corpus, weights, grams: indexGrams(corpus, countGrams(corpus, slots), slots) }
}
