import type { Candidate } from './candidates.ts'

interface Run {
  first: number
  second: number
  rank: number
  /** Labels at line starts, while they count 1, 2, 3 … without a restart. */
  count: number
  steady: boolean
}

/**
 * Ranks that this document gives its levels where it departs from custom: a style that counts through
 * the document, starts first and encloses another style is the outer one of the two.
 */
export function levelOrder(candidates: readonly Candidate[]): Map<string, number> {
  const runs = styleRuns(candidates)
  const ranks = new Map<string, number>()
  for (const [style, outer] of runs) {
    if (!outer.steady || outer.count < 2) continue
    for (const inner of runs.values()) {
      const encloses = outer.first < inner.first && inner.first < outer.second
      if (!encloses || inner.rank >= (ranks.get(style) ?? outer.rank) || inner.rank < 40) continue
      ranks.set(style, inner.rank - 0.5)
    }
  }
  return ranks
}

function styleRuns(candidates: readonly Candidate[]): Map<string, Run> {
  const runs = new Map<string, Run>()
  candidates.forEach(({ marker, boundary, quoted }, index) => {
    if (boundary !== 'start' || quoted || marker.value === 0) return
    if (marker.construct === 'division' || marker.construct === 'decimal') return
    const run = runs.get(marker.style)
    if (run === undefined) {
      const { rank, style } = marker
      const steady = marker.value === 1
      runs.set(style, { first: index, second: Number.POSITIVE_INFINITY, rank, count: 1, steady })
      return
    }
    if (marker.value !== run.count + 1) run.steady = false
    if (run.count === 1) run.second = index
    run.count += 1
  })
  return runs
}
