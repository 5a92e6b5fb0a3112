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

/**
 * Clauses first, then what only the text as published has just as typed, then what is found in the heading,
 * then the denser; equal ones stay as in the text.
 */
function compareHits(a: Hit, b: Hit): number {
  return compareKinds(a, b) || density(b) - density(a)
}

/** The kinds of answers of {@link compareHits}, without how dense they are. */
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
 * Groups and their clauses in an order. Ranked, a document stands where its best clause stands: of the same
 * kind the higher level of government comes first, and of one level the denser.
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
    if (!first || !second) return 0
    return (
      compareKinds(first, second) ||
      levelRank(levels, a) - levelRank(levels, b) ||
      compareHits(first, second)
    )
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

/** The clauses of groups by level from the centre down, else as in the site: the order of a concordance. */
export function byLevel(groups: readonly DocumentHits[], levels: readonly string[]): Hit[] {
  return groups
    .toSorted((a, b) => levelRank(levels, a) - levelRank(levels, b))
    .flatMap(({ clauses }) => clauses)
}
