import type { Hit } from './hit.ts'
import type { DocumentHits, SearchResult } from './query.ts'

/** Orders of results: what answers best first, or as in the site. */
export const RESULT_ORDERS = ['rank', 'text'] as const
export type ResultOrder = (typeof RESULT_ORDERS)[number]

/** Share of a clause's characters that are found text. */
function density(hit: Hit): number {
  const length = hit.blocks.reduce((sum, block) => sum + block.length, 0)
  const found = hit.ranges.reduce((sum, { start, end }) => sum + end - start, 0)
  return length === 0 ? 0 : found / length
}

/** Clauses first, then what is found in the heading, then the denser; equal ones stay as in the text. */
function compareHits(a: Hit, b: Hit): number {
  const byKind = Number(b.isClause) - Number(a.isClause)
  return (
    byKind || Math.sign(b.headingMatches) - Math.sign(a.headingMatches) || density(b) - density(a)
  )
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

/** A result with its documents and clauses in an order. */
export function orderResult(
  result: SearchResult,
  order: ResultOrder,
  levels: readonly string[],
): SearchResult {
  if (order === 'text') return result
  const documents = orderResults(result.documents, order, levels)
  return { ...result, documents, clauses: documents.flatMap(({ clauses }) => clauses) }
}
