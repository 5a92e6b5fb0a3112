import type { CandidateSources } from './candidates.ts'
import { type ClauseList, shareClause } from './clause-list.ts'
import type { Expression } from './expression.ts'
import type { FoundDocuments } from './find-documents.ts'

/** The clauses of each document that have a text, by the place of the document. */
export type ClausesByPlace = ReadonlyMap<number, ClauseList>

/**
 * Of documents that have several texts those that have them in one clause, without reading a text: for words
 * that each stand in so many documents that the index says in which clauses. Others stay as they were found.
 *
 * @param read - tells of documents of which the index cannot say it whether they answer; null where that
 * would be too much
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
