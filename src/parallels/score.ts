import type { Match } from './compare-passages.ts'
import type { Comparison } from './compute-rows.ts'
import { gramSlot } from './grams.ts'
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
  const places = rarestStretch(comparison, first, match)
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

function rarestStretch({ corpus, grams }: Comparison, first: number, match: Match): number {
  const start = corpus.starts[first] ?? 0
  const mask = grams.counts.length - 1
  let rarest = Number.POSITIVE_INFINITY
  for (const { a, length } of [...match.blocks, ...match.moved])
    for (let at = a; at + grams.length <= a + length; at++) {
      const slot = gramSlot(corpus.units, start + at, grams.length, mask)
      if (slot >= 0) rarest = Math.min(rarest, grams.counts[slot] ?? 0)
    }
  return Number.isFinite(rarest) ? Math.max(rarest, 2) : 2
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
