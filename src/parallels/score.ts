import type { Match } from './compare-passages.ts'
import type { Comparison } from './compute-rows.ts'
import { rarestStretch } from './grams.ts'
import type { ScoreParts } from './parallel.ts'
import { FULL } from './weights.ts'

/** Words in more places than this are weighted down as formulas. */
const FEW_PLACES = 8
/** A match of so many ordinary characters has half of the extent. */
const HALF_EXTENT = 6

/** How strong a match is and why; `first` is the passage whose places are called `a` in the match. */
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

/** The score of a match: the product of its parts, to three places. */
export function totalScore({ likeness, extent, rarity }: ScoreParts): number {
  return round(likeness * extent * rarity)
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
