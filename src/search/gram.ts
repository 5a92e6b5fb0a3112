/**
 * N-grams ("grams" in names): substrings of folded text, in UTF-16 units, whose documents the index
 * records.
 *
 * It records every single character and every pair; for a corpus so small that all of it may be
 * read, only the characters. It records a longer n-gram if both its parts, the n-gram without its
 * last and without its first character, are frequent: they occur in so many documents that reading
 * them all would be too much. So for every text the index either contains the text as an n-gram,
 * with the exact documents; or a part of it that is not frequent, and the few documents with that
 * part can be read.
 */

/**
 * Longest n-gram in the index. Without this limit a page of boilerplate in a thousand documents
 * would give a million n-grams; longer texts in that many documents are searched by their parts.
 */
export const GRAM_LIMIT = 32

/**
 * Bytes of documents that are read instead of requesting one more n-gram, which itself takes about
 * 30 KB.
 */
export const SMALL = 100_000

/** Which n-grams an index contains. */
export interface GramRule {
  /** Length up to which it contains all. */
  all: number
  isFrequent(gram: string): boolean
}

/**
 * Length up to which the index of a corpus contains all n-grams.
 *
 * @param bytes - of the corpus
 * @param limit - bytes of documents above which an n-gram is frequent
 */
export function knownLength(bytes: number, limit: number): number {
  return bytes <= limit ? 1 : 2
}

/** Longest n-gram whose clauses the index records: words joined with AND are short. */
const LISTED = 6

/**
 * Whether the index records the clauses of frequent n-grams of a length. Not for single characters,
 * which occur in too many clauses.
 */
export function hasClauses(length: number, all: number): boolean {
  return all > 1 && length > 1 && length <= LISTED
}

/** Of the sorted offsets at which an n-gram may start, those at which a frequent one starts. */
export function frequentStarts(
  text: string,
  starts: readonly number[],
  length: number,
  isFrequent: GramRule['isFrequent'],
): number[] {
  return starts.filter((at) => isFrequent(text.slice(at, at + length)))
}

/**
 * Of the offsets at which frequent n-grams start, those at which the longer n-gram has two frequent
 * parts.
 */
export function longerStarts(frequent: readonly number[]): number[] {
  return frequent.filter((at, place) => frequent[place + 1] === at + 1)
}

/**
 * For each offset of a text the length of the longest indexed n-gram that starts there. All shorter
 * ones are indexed too, since the parts of a frequent n-gram are frequent.
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

/** The n-grams of a text that the index contains. */
export function gramsOf(text: string, rule: GramRule): Set<string> {
  const grams = new Set<string>()
  for (const [at, longest] of gramLengths(text, rule).entries())
    for (let length = 1; length <= longest; length++) grams.add(text.slice(at, at + length))
  return grams
}

/**
 * The indexed n-grams of a text that are not part of another, in order. Of frequent ones of the
 * greatest length, which start at every offset of long boilerplate, only as many as are needed to
 * cover it.
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
