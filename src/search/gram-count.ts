/**
 * How much of a document has a gram, as one number: so many clauses, or where text outside the clauses has
 * it too −(8 × clauses + places outside). 0 where the two scripts differ, or nothing short can be said:
 * then the text has to be read.
 *
 * `3` is 3 clauses, `-25` is 3 clauses and the title.
 */
export function encodeCount(clauses: number, parts: number): number {
  if (parts >= 8) return 0
  return parts === 0 ? clauses : -(8 * clauses + parts)
}

/** What a number says; null where the text has to be read. */
export function decodeCount(count: number): { clauses: number; parts: number } | null {
  if (count === 0) return null
  return count > 0 ? { clauses: count, parts: 0 } : { clauses: -count >> 3, parts: -count & 7 }
}
