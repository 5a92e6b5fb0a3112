import { type Marker, RANK } from '../numbering/marker.ts'

interface Run {
  style: string
  first: number
  second: number
  rank: number
  count: number
  /** Counts 1, 2, 3 … through the document without a restart. */
  steady: boolean
}

/**
 * Ranks of levels in this document that differ from the usual ones: a style that counts through the
 * document, starts first and encloses another style is the outer one of the two.
 */
export function levelOrder(markers: readonly Marker[]): Map<string, number> {
  const runs = [...styleRuns(markers).values()].sort((a, b) => b.first - a.first)
  const ranks = new Map<string, number>()
  for (const outer of runs) {
    if (!outer.steady || outer.count < 2) continue
    for (const inner of runs) {
      const rank = ranks.get(inner.style) ?? inner.rank
      const encloses = outer.first < inner.first && inner.first < outer.second
      const own = ranks.get(outer.style) ?? outer.rank
      // 1 总则 with 1. 2. below it: of two lists of equal rank, the one that starts again is the
      // inner one.
      const inside = rank < own || (rank === own && !inner.steady)
      if (!encloses || !inside) continue
      ranks.set(outer.style, rank - 0.5)
    }
  }
  return ranks
}

function styleRuns(markers: readonly Marker[]): Map<string, Run> {
  const runs = new Map<string, Run>()
  for (const [index, marker] of markers.entries()) {
    // 甲、 is below （1） as often as above 一、: its position does not affect other styles.
    const fixed = ['division', 'decimal', 'stem'].includes(marker.construct)
    if (fixed || marker.rank < RANK.article || marker.value === 0) continue
    const { rank, style } = marker
    const run = runs.get(style)
    if (run === undefined) {
      const steady = marker.value === 1
      runs.set(style, { style, first: index, second: Infinity, rank, count: 1, steady })
      continue
    }
    if (marker.value !== run.count + 1) run.steady = false
    if (run.count === 1) run.second = index
    run.count += 1
  }
  return runs
}
