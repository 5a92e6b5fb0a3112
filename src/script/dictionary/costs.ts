import { wordCosts } from './word-costs.ts'

/** Version of the cost format: 2 × −ln of the share of a word, one line per cost. */
export const COSTS_VERSION = 'version 1'

/**
 * Reads the cost of each common word of Simplified Chinese from a table that begins with its
 * version.
 *
 * @throws Error, in one line, for a table of another version, in which costs would have another
 * meaning
 */
export function readCosts(table: string = wordCosts): ReadonlyMap<string, number> {
  const [version = '', ...lines] = table.trim().split('\n')
  if (version !== COSTS_VERSION) {
    throw new Error(
      `The table of word costs says ${JSON.stringify(version)}, this program reads "${COSTS_VERSION}": make it again with node src/script/learn/words.ts`,
    )
  }
  const costs = new Map<string, number>()
  for (const line of lines) {
    const [cost, ...words] = line.split(' ')
    for (const word of words) costs.set(word, Number(cost))
  }
  return costs
}
