import { clausePostings } from './clause-postings.ts'
import { GRAM_LIMIT, hasClauses } from './gram.ts'
import { type GramLayout, gramAt } from './gram-layout.ts'
import { countLevel, type GramLevel, type GramStarts } from './gram-level.ts'
import { PairTable } from './pair-table.ts'

/** All n-grams of a corpus that its index contains, by length. */
export interface GramLevels {
  layout: GramLayout
  levels: readonly GramLevel[]
}

/**
 * Counts the n-grams that the index of a corpus contains: all up to a length, and longer ones with
 * two frequent parts. Found length by length: an n-gram can only be frequent if both its parts are
 * (R. Agrawal and R. Srikant, Fast algorithms for mining association rules, 1994). N-grams are
 * numbers, and a longer one is a pair of the numbers of its parts, so that no text is cut out and
 * compared.
 *
 * @param limit - bytes of documents above which an n-gram is frequent
 * @param all - length up to which all n-grams are included
 */
export function countGrams(layout: GramLayout, limit: number, all: number): GramLevels {
  const levels: GramLevel[] = []
  let starts = characterStarts(layout)
  for (let length = 1; length <= GRAM_LIMIT && starts.size > 0; length++) {
    const level = countLevel(layout, starts, length, limit)
    // Only starts of possible longer n-grams are needed from here on; they are compacted in their
    // arrays.
    if (length >= all) starts = frequentStarts(starts, level.frequent)
    const clauses = hasClauses(length, all)
      ? clausePostings(layout, starts, length < all ? level.frequent : null)
      : null
    levels.push({ ...level, clauses })
    starts = longerStarts(starts)
  }
  return { layout, levels }
}

/** The frequent n-grams as texts. */
export function frequentGrams({ layout, levels }: GramLevels): Set<string> {
  const found = new Set<string>()
  for (const { length, examples, frequent } of levels)
    for (let gram = 0; gram < frequent.length; gram++)
      if (frequent[gram] === 1) found.add(gramAt(layout, examples[gram] ?? 0, length))
  return found
}

function characterStarts({ units, ends }: GramLayout): GramStarts {
  const table = new PairTable()
  const offsets = new Int32Array(units.length - ends.length)
  const grams = new Int32Array(offsets.length)
  let used = 0
  let text = 0
  for (let offset = 0; offset < units.length; offset++) {
    if (offset === ends[text]) {
      text++
      continue
    }
    offsets[used] = offset
    grams[used++] = table.numberOf(units[offset] ?? 0, 0)
  }
  return { offsets, grams, size: table.size }
}

/** Keeps the starts of frequent n-grams, compacted in the same arrays. */
function frequentStarts({ offsets, grams, size }: GramStarts, frequent: Uint8Array): GramStarts {
  let used = 0
  for (let at = 0; at < offsets.length; at++) {
    const gram = grams[at] ?? 0
    if (frequent[gram] !== 1) continue
    offsets[used] = offsets[at] ?? 0
    grams[used++] = gram
  }
  return { offsets: offsets.subarray(0, used), grams: grams.subarray(0, used), size }
}

/**
 * Where two n-grams start at adjacent offsets, a longer one starts with these as its parts; written
 * into the same arrays.
 */
function longerStarts({ offsets, grams }: GramStarts): GramStarts {
  const table = new PairTable()
  let used = 0
  for (let at = 0; at + 1 < offsets.length; at++) {
    const offset = offsets[at] ?? 0
    if (offsets[at + 1] !== offset + 1) continue
    const number = table.numberOf(grams[at] ?? 0, grams[at + 1] ?? 0)
    offsets[used] = offset
    grams[used++] = number
  }
  return { offsets: offsets.subarray(0, used), grams: grams.subarray(0, used), size: table.size }
}
