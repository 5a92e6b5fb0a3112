import type { Hit } from './hit.ts'
import type { DocumentHits } from './query.ts'

/** Order of results: as in the site, or what answers best first. */
export type ResultOrder = 'text' | 'rank'

/** Share of a clause's characters that are found text. */
function density(hit: Hit): number {
  const length = hit.blocks.reduce((sum, block) => sum + block.length, 0)
  const found = hit.ranges.reduce((sum, { start, end }) => sum + end - start, 0)
  return length === 0 ? 0 : found / length
}

/** Found in the heading first, then the denser; equal ones stay as in the text. */
function compareHits(a: Hit, b: Hit): number {
  return Math.sign(b.headingMatches) - Math.sign(a.headingMatches) || density(b) - density(a)
}

function levelRank(levels: readonly string[], { document }: DocumentHits): number {
  const rank = levels.indexOf(document.level ?? '')
  return rank === -1 ? levels.length : rank
}

/**
 * Groups and their clauses in an order. Ranked, a document stands where its best clause stands, and of
 * equal ones the higher level of government comes first.
 *
 * @param levels - from the centre down
 */
export function orderResults(
  groups: readonly DocumentHits[],
  order: ResultOrder,
  levels: readonly string[],
): readonly DocumentHits[] {
  if (order === 'text') return groups
  const ranked = groups.map((group) => ({ ...group, clauses: group.clauses.toSorted(compareHits) }))
  return ranked.sort((a, b) => {
    const [first] = a.clauses
    const [second] = b.clauses
    const best = first && second ? compareHits(first, second) : 0
    return best || levelRank(levels, a) - levelRank(levels, b)
  })
}
