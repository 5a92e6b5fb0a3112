import type { FoldedCorpus } from './folded-corpus.ts'
import { type GramIndex, MOST_HOLDERS, NO_SLOT } from './grams.ts'
import type { Weights } from './weights.ts'

/** Most earlier passages that a passage is compared with: those that share most with it. */
const MOST_CANDIDATES = 64

/** Least total weight of the shared n-grams before two passages are compared, by n-gram length. */
const LEAST: Record<number, number> = { 4: 2, 5: 4, 6: 8 }

/**
 * Returns a function that lists the earlier passages that may have something in common with a
 * passage, most shared n-grams first. It includes every passage that shares twelve consecutive
 * characters, unless more than 64 passages share more.
 */
export function candidateFinder(
  { starts }: FoldedCorpus,
  { each }: Weights,
  index: GramIndex,
): (passage: number) => number[] {
  const votes = new Uint32Array(Math.max(starts.length - 1, 1))
  const least = LEAST[index.length] ?? 8
  return (passage) => {
    const touched: number[] = []
    const end = (starts[passage + 1] ?? 0) - 1
    for (let at = starts[passage] ?? 0; at < end; at++) {
      const slot = index.slots[at] ?? NO_SLOT
      if (slot === NO_SLOT) continue
      const last = index.from[slot + 1] ?? 0
      const formula = (index.counts[slot] ?? 0) > MOST_HOLDERS
      const weight = formula ? 1 : Math.max(1, each[at + index.length - 1] ?? 1)
      for (let place = index.from[slot] ?? 0; place < last; place++) {
        const holder = index.holders[place] ?? 0
        if (holder >= passage) break
        if (votes[holder] === 0) touched.push(holder)
        votes[holder] = (votes[holder] ?? 0) + weight
      }
    }
    const found = touched.filter((holder) => (votes[holder] ?? 0) >= least)
    found.sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || a - b)
    for (const holder of touched) votes[holder] = 0
    return found.slice(0, MOST_CANDIDATES)
  }
}
