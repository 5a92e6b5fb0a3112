import { addClauses } from './clause-list.ts'
import type { GramLayout } from './gram-layout.ts'
import type { GramStarts } from './gram-level.ts'
import type { NumberWriter } from './place-list.ts'

/** Clauses of grams: those of one stand side by side, ascending, counted through all documents. */
export interface ClausePostings {
  clauses: Int32Array
  /** Where the clauses of each gram begin; one more for where the last ones end. */
  borders: Int32Array
}

/**
 * The clauses of the grams that start somewhere.
 *
 * @param wanted - which grams, where not all
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

/** Visits every gram with every clause that has it, once. */
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

/** The lists of a gram in its documents, one behind the other, see `writeClauses`. */
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
