import { wordCosts } from './word-costs.ts'

/** What each common word of Simplified Chinese costs: twice the negative logarithm of its share. */
export function readCosts(table: string = wordCosts): ReadonlyMap<string, number> {
  const costs = new Map<string, number>()
  for (const line of table.split('\n').filter((any) => any !== '')) {
    const [cost, ...words] = line.split(' ')
    for (const word of words) costs.set(word, Number(cost))
  }
  return costs
}
