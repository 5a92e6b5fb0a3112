import type { Range } from './published-range.ts'

/** How the second text differs from the first: not at all, shorter, longer, or otherwise. */
export type ParallelKind = 'same' | 'shortened' | 'extended' | 'reworded'

/** Which text is older: known only from dates, or when one names the other. */
export type Direction = 'a-to-b' | 'b-to-a' | 'unknown'

/** What the text itself says about the origin of the words. */
export type Relation = 'amendment' | 'borrowing'

/**
 * One difference between two aligned ranges; an empty range is the position where words are
 * missing.
 */
export interface Difference<R = Range> {
  kind: 'removed' | 'added' | 'replaced' | 'moved'
  a: R
  b: R
}

/**
 * Two passages with common words, at one place in each. Ranges are UTF-16 code units of their
 * texts.
 */
export interface Parallel {
  /** Key of the passage that is first in the corpus, `central/2-8`, and of the other one. */
  a: string
  b: string
  kind: ParallelKind
  direction: Direction
  relation: Relation | null
  /** 0 to 1: likeness × extent × rarity, see score.ts. */
  score: number
  /** The factors of the score. */
  why: ScoreParts
  aRange: Range
  bRange: Range
  differences: Difference[]
}

export interface ScoreParts {
  /** Number of folded characters that match. */
  matched: number
  /** Share of the aligned ranges that matches, 0 to 1. */
  likeness: number
  /** Amount of matching text: 0 to 1, one half for six ordinary characters. */
  extent: number
  /** 1 for words with up to eight occurrences, less the more there are: formulas of law. */
  rarity: number
  /** Occurrences in the corpus of the rarest n-gram of these words. */
  places: number
}
