/**
 * Grams: the stretches of folded text, in UTF-16 units, of which the index knows the documents.
 *
 * It knows every single character and every pair; of a corpus so small that all of it may be read, the
 * characters only. A longer gram it knows where both its parts, the gram without its last and the gram
 * without its first character, are frequent: stand in so many documents that reading them all would be
 * too much. So for every text there is either a gram in the index that is the text, and says exactly
 * which documents have it; or a part of it that is not frequent, and the few documents that have the part
 * can be looked into.
 */

/**
 * Longest gram in the index. Without it a page of boilerplate in a thousand documents would be a million
 * grams; longer texts that stand in so many documents are looked for by their parts.
 */
export const GRAM_LIMIT = 32

/** Bytes of documents that are looked into rather than asking for a gram more, which is some 30 KB itself. */
export const SMALL = 100_000

/** Which grams an index knows. */
export interface GramRule {
  /** Length up to which it knows all. */
  all: number
  isFrequent(gram: string): boolean
}

/**
 * Length up to which the index of a corpus knows all grams.
 *
 * @param bytes - of the corpus
 * @param limit - bytes of documents above which a gram is frequent
 */
export function knownLength(bytes: number, limit: number): number {
  return bytes <= limit ? 1 : 2
}

/** Longest gram of which the index says the clauses: words that one joins are short. */
const LISTED = 6

/**
 * Whether the index says of frequent grams of a length in which clauses they stand: of characters it does
 * not, which stand in so many.
 */
export function hasClauses(length: number, all: number): boolean {
  return all > 1 && length > 1 && length <= LISTED
}

/** Of the offsets at which a gram may start, in order, those at which one starts that is frequent. */
export function frequentStarts(
  text: string,
  starts: readonly number[],
  length: number,
  isFrequent: GramRule['isFrequent'],
): number[] {
  return starts.filter((at) => isFrequent(text.slice(at, at + length)))
}

/** Of the offsets at which frequent grams start, those at which the longer gram has two frequent parts. */
export function longerStarts(frequent: readonly number[]): number[] {
  return frequent.filter((at, place) => frequent[place + 1] === at + 1)
}

/**
 * For each offset of a text the length of the longest gram in the index that starts there. All shorter
 * ones are in the index too, since the parts of a frequent gram are frequent.
 */
function gramLengths(text: string, { all, isFrequent }: GramRule): number[] {
  const lengths = Array.from({ length: text.length }, (_, at) => Math.min(all, text.length - at))
  const whole = [...lengths.keys()].filter((at) => at + all <= text.length)
  let frequent = frequentStarts(text, whole, all, isFrequent)
  for (let length = all + 1; length <= GRAM_LIMIT && frequent.length > 1; length++) {
    const starts = longerStarts(frequent)
    for (const at of starts) lengths[at] = length
    frequent = frequentStarts(text, starts, length, isFrequent)
  }
  return lengths
}

/** The grams of a text that the index has. */
export function gramsOf(text: string, rule: GramRule): Set<string> {
  const grams = new Set<string>()
  for (const [at, longest] of gramLengths(text, rule).entries())
    for (let length = 1; length <= longest; length++) grams.add(text.slice(at, at + length))
  return grams
}

/**
 * The grams of a text that the index has and that are not part of another, in order. Of frequent ones of
 * the greatest length, of which long boilerplate has one at every offset, only so many as cover it.
 */
export function longestGrams(text: string, rule: GramRule): string[] {
  const grams: string[] = []
  let covered = 0
  const lengths = gramLengths(text, rule)
  for (const [at, length] of lengths.entries()) {
    if (at + length <= covered) continue
    const gram = text.slice(at, at + length)
    const nextAsGood = length === GRAM_LIMIT && lengths[at + 1] === length && at < covered
    if (nextAsGood && rule.isFrequent(gram)) continue
    grams.push(gram)
    covered = at + length
  }
  return grams
}
