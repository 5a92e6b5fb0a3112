import type { Hit } from './hit.ts'
import type { DocumentHits, SearchResult } from './query.ts'

/** Orders of results: best match first, or as in the site. */
export const RESULT_ORDERS = ['rank', 'text'] as const
export type ResultOrder = (typeof RESULT_ORDERS)[number]

/** Share of a clause's characters that are matched. */
function density(hit: Hit): number {
  const length = hit.blocks.reduce((sum, block) => sum + block.length, 0)
  const found = hit.ranges.reduce((sum, { start, end }) => sum + end - start, 0)
  return length === 0 ? 0 : found / length
}

/**
 * Clauses first, then hits that only the text as published contains as typed, then hits in the
 * heading, then by density; equal ones keep the order of the text.
 */
function compareHits(a: Hit, b: Hit): number {
  return compareKinds(a, b) || density(b) - density(a)
}

/** Compares like {@link compareHits}, without density. */
function compareKinds(a: Hit, b: Hit): number {
  const byKind = Number(b.isClause) - Number(a.isClause)
  const byWording = Number(b.asPublished !== undefined) - Number(a.asPublished !== undefined)
  return byKind || byWording || Math.sign(b.headingMatches) - Math.sign(a.headingMatches)
}

function levelRank(levels: readonly string[], { document }: DocumentHits): number {
  const rank = levels.indexOf(document.level ?? '')
  return rank === -1 ? levels.length : rank
}

/**
 * Sorts groups and their clauses. By rank, a document is placed by its best clause: of the same
 * kind, the higher level of government comes first, and within a level the higher density.
 *
 * @param levels - from central down
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
    if (!first || !second) return 0
    return (
      compareKinds(first, second) ||
      levelRank(levels, a) - levelRank(levels, b) ||
      compareHits(first, second)
    )
  })
}

/** Sorts the documents and clauses of a result. */
export function orderResult(
  result: SearchResult,
  order: ResultOrder,
  levels: readonly string[],
): SearchResult {
  if (order === 'text') return result
  const documents = orderResults(result.documents, order, levels)
  return { ...result, documents, clauses: documents.flatMap(({ clauses }) => clauses) }
}

/**
 * The clauses of groups by level from central down, otherwise as in the site: the order of a
 * concordance.
 */
export function byLevel(groups: readonly DocumentHits[], levels: readonly string[]): Hit[] {
  return groups
    .toSorted((a, b) => levelRank(levels, a) - levelRank(levels, b))
    .flatMap(({ clauses }) => clauses)
}
