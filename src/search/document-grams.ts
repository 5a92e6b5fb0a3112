import { writeClauses } from './clause-list.ts'
import { type GramRule, gramsOf } from './gram.ts'
import { encodeCount } from './gram-count.ts'
import { type GramText, HANS, HANT } from './gram-layout.ts'

/**
 * Number of clauses, and of texts outside clauses, with an n-gram in one script, and the last one
 * counted.
 */
interface Tally {
  clauses: number
  parts: number
  last: number
}

/** How much of a document contains an n-gram, and where. */
export interface GramUse {
  /** See `encodeCount`. */
  count: number
  /** See `writeClauses`. */
  clauses: string
}

/**
 * Returns the n-grams of one document that the index contains, with how much of the document
 * contains each. Gives the same result as `countGrams` gives for all documents, computed in another
 * way.
 */
export function documentGrams(texts: readonly GramText[], rule: GramRule): Map<string, GramUse> {
  const tallies = new Map<string, { hant: Tally; hans: Tally; list: number[] }>()
  // The texts of a clause are consecutive.
  const doubles = new Set(
    texts.filter(({ clause }, at) => texts[at - 1]?.clause === clause).map(({ clause }) => clause),
  )
  for (const { folded, clause, isPart, scripts } of texts)
    for (const gram of gramsOf(folded, rule)) {
      const tally = tallies.get(gram) ?? { hant: newTally(), hans: newTally(), list: [] }
      tallies.set(gram, tally)
      const own = 2 * clause + (doubles.has(clause) ? 1 : 0)
      if (tally.list.at(-1) !== own) tally.list.push(own)
      if ((scripts & HANT) !== 0) add(tally.hant, clause, isPart)
      if ((scripts & HANS) !== 0) add(tally.hans, clause, isPart)
    }
  return new Map(
    tallies.entries().map(([gram, { hant, hans, list }]) => {
      const isEqual = hant.clauses === hans.clauses && hant.parts === hans.parts
      const count = isEqual ? encodeCount(hant.clauses, hant.parts) : 0
      return [gram, { count, clauses: writeClauses(list) }] as const
    }),
  )
}

function newTally(): Tally {
  return { clauses: 0, parts: 0, last: -1 }
}

function add(tally: Tally, clause: number, isPart: boolean): void {
  if (tally.last === clause) return
  tally.last = clause
  if (isPart) tally.parts++
  else tally.clauses++
}
