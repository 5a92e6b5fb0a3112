import { addClauses } from './clause-list.ts'
import type { GramLayout } from './gram-layout.ts'
import type { GramStarts } from './gram-level.ts'
import type { NumberWriter } from './place-list.ts'

/**
 * The clauses of n-grams: those of one n-gram are consecutive and ascending, numbered across all
 * documents.
 */
export interface ClausePostings {
  clauses: Int32Array
  /** Start of the clauses of each n-gram, and the end of the last ones. */
  borders: Int32Array
}

/**
 * Returns the clauses of n-grams.
 *
 * @param wanted - flags of the n-grams to include; null for all
 */
export function clausePostings(
  layout: GramLayout,
  starts: GramStarts,
  wanted: Uint8Array | null = null,
): ClausePostings {
  const borders = new Int32Array(starts.size + 1)
  eachClause(layout, starts, wanted, (gram) => {
    borders[gram + 1] = (borders[gram + 1] ?? 0) + 1
  })
  for (let gram = 0; gram < starts.size; gram++)
    borders[gram + 1] = (borders[gram + 1] ?? 0) + (borders[gram] ?? 0)
  const next = borders.slice()
  const clauses = new Int32Array(borders.at(-1) ?? 0)
  eachClause(layout, starts, wanted, (gram, clause) => {
    const place = next[gram] ?? 0
    next[gram] = place + 1
    clauses[place] = clause
  })
  return { clauses, borders }
}

/** Visits each pair of an n-gram and a clause that contains it once. */
function eachClause(
  { ends, clauses }: GramLayout,
  { offsets, grams, size }: GramStarts,
  wanted: Uint8Array | null,
  visit: (gram: number, clause: number) => void,
): void {
  const last = new Int32Array(size).fill(-1)
  let text = 0
  for (let at = 0; at < offsets.length; at++) {
    const offset = offsets[at] ?? 0
    while (offset >= (ends[text] ?? 0)) text++
    const gram = grams[at] ?? 0
    const clause = clauses[text] ?? 0
    if (last[gram] === clause || (wanted && wanted[gram] !== 1)) continue
    last[gram] = clause
    visit(gram, clause)
  }
}

/** Encodes the lists of an n-gram in its documents, one after the other; see `writeClauses`. */
export function clauseLists(
  { firsts, isDouble }: GramLayout,
  { clauses, borders }: ClausePostings,
  gram: number,
  documents: Iterable<number>,
  writer: NumberWriter,
): string {
  const end = borders[gram + 1] ?? 0
  let at = borders[gram] ?? 0
  for (const document of documents) {
    const [first = 0, after = 0] = [firsts[document], firsts[document + 1]]
    const list: number[] = []
    for (; at < end && (clauses[at] ?? 0) < after; at++) {
      const clause = clauses[at] ?? 0
      if (clause >= first) list.push(2 * (clause - first) + (isDouble[clause] ?? 0))
    }
    addClauses(writer, list)
  }
  return writer.take()
}
