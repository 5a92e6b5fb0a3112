import type { Range } from './published-range.ts'

/** What the second text does beside the first: nothing, less, more, or something else. */
export type ParallelKind = 'same' | 'shortened' | 'extended' | 'reworded'

/** Which text is the older: known only from dates or from one naming the other. */
export type Direction = 'a-to-b' | 'b-to-a' | 'unknown'

/** What the text itself says about how it came by the words. */
export type Relation = 'amendment' | 'borrowing'

/** One difference between two aligned stretches; an empty range is the place where the words are missing. */
export interface Difference<R = Range> {
  kind: 'removed' | 'added' | 'replaced' | 'moved'
  a: R
  b: R
}

/** Two passages that have words in common, at one place of each. Ranges are UTF-16 units of their texts. */
export interface Parallel {
  /** Key of the passage that comes first in the corpus, `central/2-8`, and of the other one. */
  a: string
  b: string
  kind: ParallelKind
  direction: Direction
  relation: Relation | null
  /** 0 to 1: likeness × extent × rarity, see score.ts. */
  score: number
  /** How the score comes about. */
  why: ScoreParts
  aRange: Range
  bRange: Range
  differences: Difference[]
}

export interface ScoreParts {
  /** Folded characters that both have. */
  matched: number
  /** Share of the aligned stretches that both have, 0 to 1. */
  likeness: number
  /** How much is common: 0 to 1, a half at six ordinary characters. */
  extent: number
  /** 1 for words in up to eight places, less the more places have them: formulas of law. */
  rarity: number
  /** Places in the corpus that have the rarest stretch of these words. */
  places: number
}
