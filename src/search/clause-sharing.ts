import type { CandidateSources } from './candidates.ts'
import { type ClauseList, shareClause } from './clause-list.ts'
import type { Expression } from './expression.ts'
import type { FoundDocuments } from './find-documents.ts'

/** The clauses of each document that contain a text, by position of the document. */
export type ClausesByPlace = ReadonlyMap<number, ClauseList>

/**
 * Keeps those documents that contain several texts in the same clause, without reading them. Works
 * for words so frequent that the index records their clauses; otherwise returns `found` unchanged.
 *
 * @param read - returns which documents match, for those the index cannot decide; null if reading
 * them would be too much
 */
export async function sharedClauses(
  expression: Expression,
  found: FoundDocuments,
  sources: CandidateSources,
  read: (places: readonly number[]) => Promise<ReadonlySet<number>> | null,
): Promise<FoundDocuments> {
  if (expression.type !== 'and') return found
  const words = expression.parts.flatMap((part) => (part.type === 'text' ? [part.folded] : []))
  if (words.length < expression.parts.length) return found
  const known = await Promise.all(words.map((word) => sources.findClauses(word)))
  const lists = known.filter((one) => one !== null)
  if (lists.length < words.length) return found
  const share = new Map(
    found.places.map((place) => [place, shareClause(lists.map((one) => one.get(place) ?? []))]),
  )
  const places = found.places.filter((place) => share.get(place) !== 'no')
  const open = places.filter((place) => share.get(place) === 'perhaps')
  const answering = open.length > 0 ? await read(open) : new Set<number>()
  if (answering === null) return { places, exact: false, counts: null }
  const surely = places.filter((place) => share.get(place) === 'yes' || answering.has(place))
  return { places: surely, exact: true, counts: null }
}
