/**
 * Which part of a query to ask the index for first. Every bigram is a chunk of the index, 35 KB on
 * average and 200 KB for the most frequent, so the part that is likely in the fewest documents comes first.
 */

/** Characters in the table, the most frequent first: enough to tell boilerplate from the rest. */
const LISTED = 500

/** Counts how often characters stand in texts. */
export function countCharacters(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

/** The most frequent characters in order, as the manifest has them. */
export function frequentCharacters(counts: Iterable<readonly [string, number]>): string {
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, LISTED)
    .map(([character]) => character)
    .join('')
}

/** How little a character says: the nearer to 0, the more frequent. */
export function rarityOf(frequent: string): (character: string) => number {
  const ranks = new Map(Array.from(frequent, (character, rank) => [character, rank]))
  return (character) => Math.log2((ranks.get(character) ?? 2 * LISTED) + 2)
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/**
 * Stretches of the characters, each inside the next, from the rarest one of `first` characters to all of
 * them; a stretch grows by `step` characters to the rarer side.
 */
export function widening(
  characters: readonly string[],
  rarity: (character: string) => number,
  first: number,
  step: number,
): string[] {
  const scores = characters.map(rarity)
  const scoreOf = (from: number, to: number) => sum(scores.slice(Math.max(from, 0), to))
  let start = 0
  for (let at = 1; at + first <= characters.length; at++)
    if (scoreOf(at, at + first) > scoreOf(start, start + first)) start = at
  let end = Math.min(start + first, characters.length)
  const stretches = [characters.slice(start, end).join('')]
  while (start > 0 || end < characters.length) {
    if (scoreOf(end, end + step) >= scoreOf(start - step, start)) {
      end = Math.min(end + step, characters.length)
    } else start = Math.max(start - step, 0)
    stretches.push(characters.slice(start, end).join(''))
  }
  return stretches
}
