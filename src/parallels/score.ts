import type { Match } from './compare-passages.ts'
import type { Comparison } from './compute-rows.ts'
import { rarestStretch } from './grams.ts'
import type { ScoreParts } from './parallel.ts'
import { FULL } from './weights.ts'

/** Words with more occurrences than this get a lower weight as formulas. */
const FEW_PLACES = 8
/** A match of this many ordinary characters has an extent of one half. */
const HALF_EXTENT = 6

/** The strength of a match and its factors; `first` is the passage that is `a` in the match. */
export function scoreMatch(comparison: Comparison, first: number, match: Match): ScoreParts {
  const { aStart, aEnd, bStart, bEnd, matched, weight } = match
  const characters = weight / FULL
  const { corpus, grams } = comparison
  const rarest = rarestStretch(corpus, grams, first, [...match.blocks, ...match.moved])
  const places = Math.max(rarest ?? 2, 2)
  return {
    matched,
    likeness: round((2 * matched) / (aEnd - aStart + bEnd - bStart)),
    extent: round(characters / (characters + HALF_EXTENT)),
    rarity: round(places <= FEW_PLACES ? 1 : Math.log2(FEW_PLACES) / Math.log2(places)),
    places,
  }
}

/** The score of a match: the product of its factors, to three decimals. */
export function totalScore({ likeness, extent, rarity }: ScoreParts): number {
  return round(likeness * extent * rarity)
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
