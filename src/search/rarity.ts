import { isSurrogate, UnitTally } from './unit-tally.ts'

/**
 * How distinctive a text is: of the parts of a query, the one that is probably in the fewest
 * documents is requested first.
 */

/**
 * Characters in the table, the most frequent first: enough to distinguish boilerplate from other
 * text.
 */
const LISTED = 500

/** Counts how often characters occur in texts. */
export function countCharacters(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  const tally = new UnitTally()
  const add = (character: string, count: number) =>
    counts.set(character, (counts.get(character) ?? 0) + count)
  for (const text of texts)
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (!isSurrogate(unit)) tally.add(unit)
      else {
        const character = String.fromCodePoint(text.codePointAt(at) ?? unit)
        add(character, 1)
        at += character.length - 1
      }
    }
  for (const [character, count] of tally.take()) add(character, count)
  return counts
}

/** The most frequent characters in order, as in the manifest. */
export function frequentCharacters(counts: Iterable<readonly [string, number]>): string {
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, LISTED)
    .map(([character]) => character)
    .join('')
}

/**
 * Returns a function that estimates how rare a text is: the sum over its characters, higher for
 * less frequent ones.
 */
export function rarityOf(frequent: string): (text: string) => number {
  const ranks = new Map(Array.from(frequent, (character, rank) => [character, rank]))
  const ofCharacter = (character: string) => Math.log2((ranks.get(character) ?? 2 * LISTED) + 2)
  return (text) => Array.from(text, ofCharacter).reduce((sum, one) => sum + one, 0)
}
