/** Distinct pairs of adjacent characters (character bigrams) of a text to compare. */
export type Pairs = ReadonlySet<string>

/** Distinct character bigrams of a text, ignoring spaces, punctuation and character width. */
export function pairsOf(text: string): Pairs {
  const characters = Array.from(text.normalize('NFKC')).filter((char) => /[\p{L}\p{N}]/u.test(char))
  const pairs = new Set<string>()
  for (const [index, char] of characters.entries())
    pairs.add(char + (characters[index + 1] ?? '\n'))
  return pairs
}

/** How much every text of one list has in common with every text of another list. */
export interface LikenessTable {
  /** Doubled weight of the shared bigrams over the weight of both texts: 0 to 1. */
  likeness: (left: number, right: number) => number
  /**
   * Share of the right text's weight that is contained in the left text: 1 when it is all there.
   */
  contains: (left: number, right: number) => number
  /** Share of the left text's weight that is contained in the right text. */
  within: (left: number, right: number) => number
}

/**
 * Compares two lists of texts. Common bigrams (人民政府 and the like) have little weight, as with
 * inverse document frequency; only texts that share a bigram are compared.
 */
export function likenessTable(left: readonly Pairs[], right: readonly Pairs[]): LikenessTable {
  const count = new Map<string, number>()
  for (const pairs of [...left, ...right])
    for (const pair of pairs) count.set(pair, (count.get(pair) ?? 0) + 1)
  const total = left.length + right.length
  const weight = (pair: string) => Math.log(1 + total / (count.get(pair) ?? 1))
  const places = new Map<string, number[]>()
  for (const [index, pairs] of right.entries())
    for (const pair of pairs) {
      const list = places.get(pair)
      if (list) list.push(index)
      else places.set(pair, [index])
    }
  const width = right.length
  const shared = new Float64Array(left.length * width)
  for (const [row, pairs] of left.entries())
    for (const pair of pairs) {
      const own = weight(pair)
      for (const column of places.get(pair) ?? []) {
        const at = row * width + column
        shared[at] = (shared[at] ?? 0) + own
      }
    }
  const sum = (pairs: Pairs) => [...pairs].reduce((all, pair) => all + weight(pair), 0)
  const [lefts, rights] = [left.map(sum), right.map(sum)]
  const both = (row: number, column: number) => shared[row * width + column] ?? 0
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
  return {
    likeness: (row, column) => {
      const [a = 0, b = 0] = [lefts[row], rights[column]]
      return a + b === 0 ? 1 : share(2 * both(row, column), a + b)
    },
    contains: (row, column) => share(both(row, column), rights[column] ?? 0),
    within: (row, column) => share(both(row, column), lefts[row] ?? 0),
  }
}
