import type { Principle } from '../principles/principle.ts'
import type { Corpus } from './corpus.ts'
import { type PrincipleColumn, principleView } from './principle-view.ts'
import type { Reader } from './reader.ts'

/** Documents and statements of each that the page of a clause shows; the page of the principle has more. */
const MOST_DOCUMENTS = 6
const MOST_STATEMENTS = 3

// Every page of a clause that states a principle asks for its columns.
const known = new WeakMap<Principle, Map<Reader, PrincipleColumn[]>>()

/** What each level says of a principle, for the page of a clause that states it. */
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
