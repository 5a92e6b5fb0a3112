/**
 * Grams: the stretches of folded text, in UTF-16 units, of which the index knows the documents.
 *
 * It knows every single character and every pair. A longer gram it knows where both its parts, the gram
 * without its last and the gram without its first character, are frequent: stand in so many documents
 * that reading them all would be too much. So for every text there is either a gram in the index that is
 * the text, and says exactly which documents have it; or a part of it that is not frequent, and the few
 * documents that have the part can be looked into.
 */

/**
 * Longest gram in the index. Without it a page of boilerplate in a thousand documents would be a million
 * grams; longer texts that stand in so many documents are looked for by their parts.
 */
export const GRAM_LIMIT = 32

export type IsFrequent = (gram: string) => boolean

/** Whether a gram stands in the table; characters and pairs that are not frequent are left to Pagefind. */
export function isTabled(gram: string, isFrequent: IsFrequent): boolean {
  return gram.length > 2 || isFrequent(gram)
}

/**
 * For each offset of a text the length of the longest gram in the index that starts there. All shorter
 * ones are in the index too, since the parts of a frequent gram are frequent.
 */
export function gramLengths(text: string, isFrequent: IsFrequent): number[] {
  const lengths = Array.from({ length: text.length }, (_, at) => Math.min(2, text.length - at))
  const frequentOf = (starts: readonly number[], length: number) =>
    starts.filter((at) => isFrequent(text.slice(at, at + length)))
  let frequent = frequentOf([...lengths.keys()].slice(0, -1), 2)
  for (let length = 3; length <= GRAM_LIMIT && frequent.length > 1; length++) {
    const starts = frequent.filter((at, place) => frequent[place + 1] === at + 1)
    for (const at of starts) lengths[at] = length
    frequent = frequentOf(starts, length)
  }
  return lengths
}

/** The grams of a text that the index has. */
export function gramsOf(text: string, isFrequent: IsFrequent): Set<string> {
  const grams = new Set<string>()
  for (const [at, longest] of gramLengths(text, isFrequent).entries())
    for (let length = 1; length <= longest; length++) grams.add(text.slice(at, at + length))
  return grams
}

/** The grams of a text that the index has and that are not part of another, in order. */
export function longestGrams(text: string, isFrequent: IsFrequent): string[] {
  const grams: string[] = []
  let covered = 0
  for (const [at, length] of gramLengths(text, isFrequent).entries()) {
    if (at + length <= covered) continue
    grams.push(text.slice(at, at + length))
    covered = at + length
  }
  return grams
}
