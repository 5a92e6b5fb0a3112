import { clausePostings } from './clause-postings.ts'
import { GRAM_LIMIT, hasClauses } from './gram.ts'
import { type GramLayout, gramAt } from './gram-layout.ts'
import { countLevel, type GramLevel, type GramStarts } from './gram-level.ts'
import { PairTable } from './pair-table.ts'

/** All grams of a corpus that its index knows, by length. */
export interface GramLevels {
  layout: GramLayout
  levels: readonly GramLevel[]
}

/**
 * The grams that the index of a corpus knows: all up to a length, and longer ones with two frequent parts.
 * Found length by length: a gram can only be frequent where both its parts are (R. Agrawal and R.
 * Srikant, Fast algorithms for mining association rules, 1994). Grams are numbers, and a longer one a pair
 * of the numbers of its parts, so that no text is cut out and compared.
 *
 * @param limit - bytes of documents above which a gram is frequent
 * @param all - length up to which all grams are known
 */
export function countGrams(layout: GramLayout, limit: number, all: number): GramLevels {
  const levels: GramLevel[] = []
  let starts = characterStarts(layout)
  for (let length = 1; length <= GRAM_LIMIT && starts.size > 0; length++) {
    const level = countLevel(layout, starts, length, limit)
    const frequent = frequentStarts(starts, level.frequent)
    const clauses = hasClauses(length, all) ? clausePostings(layout, frequent) : null
    levels.push({ ...level, clauses })
    starts = longerStarts(length < all ? starts : frequent)
  }
  return { layout, levels }
}

/** The frequent grams as texts. */
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

function frequentStarts({ offsets, grams, size }: GramStarts, frequent: Uint8Array): GramStarts {
  let count = 0
  for (const gram of grams) count += frequent[gram] ?? 0
  const kept = { offsets: new Int32Array(count), grams: new Int32Array(count), size }
  let used = 0
  for (let at = 0; at < offsets.length; at++) {
    const gram = grams[at] ?? 0
    if (frequent[gram] !== 1) continue
    kept.offsets[used] = offsets[at] ?? 0
    kept.grams[used++] = gram
  }
  return kept
}

/** Where two grams start side by side, one longer starts that has them as its parts. */
function longerStarts({ offsets, grams }: GramStarts): GramStarts {
  const table = new PairTable()
  const longer = new Int32Array(offsets.length)
  const numbers = new Int32Array(offsets.length)
  let used = 0
  for (let at = 0; at + 1 < offsets.length; at++) {
    const offset = offsets[at] ?? 0
    if (offsets[at + 1] !== offset + 1) continue
    longer[used] = offset
    numbers[used++] = table.numberOf(grams[at] ?? 0, grams[at + 1] ?? 0)
  }
  return { offsets: longer.subarray(0, used), grams: numbers.subarray(0, used), size: table.size }
}
