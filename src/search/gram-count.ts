/**
 * Encodes how much of a document contains an n-gram as one number: the number of clauses or, if
 * text outside the clauses contains it too, −(8 × clauses + parts outside). 0 if the two scripts
 * differ or the numbers do not fit: then the text has to be read.
 *
 * `3` is 3 clauses, `-25` is 3 clauses and the title.
 */
export function encodeCount(clauses: number, parts: number): number {
  if (parts >= 8) return 0
  return parts === 0 ? clauses : -(8 * clauses + parts)
}

/** Decodes such a number; null if the text has to be read. */
export function decodeCount(count: number): { clauses: number; parts: number } | null {
  if (count === 0) return null
  return count > 0 ? { clauses: count, parts: 0 } : { clauses: -count >> 3, parts: -count & 7 }
}
