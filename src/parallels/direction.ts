import { findReferences } from '../citation/cross-reference.ts'
import { type ReferenceIndex, referenceIndex } from '../citation/reference-target.ts'
import type { Document } from '../corpus/model.ts'
import type { Direction } from './parallel.ts'

/** Least certainty of a date that is used. */
const SURE = 0.9

/**
 * Returns a function that says which of two documents is older. Only a text that names the other,
 * or date ranges that do not overlap, decide this; the level of government never does: a district
 * may write first.
 */
export function directionFinder(
  documents: readonly Document[],
): (a: number, b: number) => Direction {
  let index: ReferenceIndex | null = null
  const named = new Map<number, ReadonlySet<string>>()
  const namedBy = (nth: number): ReadonlySet<string> => {
    const document = documents[nth]
    if (!document) return new Set()
    index ??= referenceIndex(documents)
    const found = named.get(nth) ?? referencedDocuments(document, index)
    named.set(nth, found)
    return found
  }
  const dates = documents.map(dateRange)
  return (a, b) => {
    if (a === b) return 'unknown'
    const [nameA, nameB] = [documents[a]?.id ?? '', documents[b]?.id ?? '']
    const bNamesA = namedBy(b).has(nameA)
    const aNamesB = namedBy(a).has(nameB)
    if (bNamesA !== aNamesB) return bNamesA ? 'a-to-b' : 'b-to-a'
    const [dateA, dateB] = [dates[a], dates[b]]
    if (!dateA || !dateB) return 'unknown'
    if (dateA.last < dateB.first) return 'a-to-b'
    return dateB.last < dateA.first ? 'b-to-a' : 'unknown'
  }
}

function referencedDocuments(document: Document, index: ReferenceIndex): ReadonlySet<string> {
  return new Set(
    findReferences(document, index).flatMap(({ target }) =>
      target && target.document !== document.id ? [target.document] : [],
    ),
  )
}

/**
 * First and last day that a date can mean: 2016 is any day of 2016. Null when it is not certain
 * enough.
 */
export function dateRange({
  meta: { date },
}: Pick<Document, 'meta'>): { first: string; last: string } | null {
  if (date.value === null || (date.certainty ?? 1) < SURE) return null
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date.value)
  if (!match) return null
  const [, year = '', month, day] = match
  return {
    first: `${year}-${month ?? '01'}-${day ?? '01'}`,
    last: `${year}-${month ?? '12'}-${day ?? '31'}`,
  }
}
