import type { Principle } from '../principles/principle.ts'
import type { Corpus } from './corpus.ts'
import { type PrincipleColumn, principleView } from './principle-view.ts'
import type { Reader } from './reader.ts'

/**
 * Most documents, and most statements of each, on a clause page; the page of the principle has
 * more.
 */
const MOST_DOCUMENTS = 6
const MOST_STATEMENTS = 3

// Cached: every page of a clause that states a principle shows its columns.
const known = new WeakMap<Principle, Map<Reader, PrincipleColumn[]>>()

/** What each document says about a principle, for the page of a clause that states it. */
export function principleColumns(
  principle: Principle,
  corpus: Corpus,
  reader: Reader,
): PrincipleColumn[] {
  const ofPrinciple = known.get(principle) ?? new Map<Reader, PrincipleColumn[]>()
  known.set(principle, ofPrinciple)
  const columns = ofPrinciple.get(reader) ?? shortened(principleView(principle, corpus, reader))
  ofPrinciple.set(reader, columns)
  return columns
}

function shortened({ columns }: { columns: PrincipleColumn[] }): PrincipleColumn[] {
  return columns.slice(0, MOST_DOCUMENTS).map((column) => ({
    ...column,
    statements: column.statements.slice(0, MOST_STATEMENTS),
    more: column.more + Math.max(column.statements.length - MOST_STATEMENTS, 0),
  }))
}
