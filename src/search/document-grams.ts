import { type GramRule, gramsOf } from './gram.ts'
import { encodeCount } from './gram-count.ts'
import { type GramText, HANS, HANT } from './gram-layout.ts'

/** How many clauses and places outside them have a gram in one script, and the last that was counted. */
interface Tally {
  clauses: number
  parts: number
  last: number
}

/**
 * The grams of one document that the index has, with how much of it has each: what `countGrams` finds for
 * it among all, by another way.
 */
export function documentGrams(texts: readonly GramText[], rule: GramRule): Map<string, number> {
  const tallies = new Map<string, { hant: Tally; hans: Tally }>()
  for (const { folded, clause, isPart, scripts } of texts)
    for (const gram of gramsOf(folded, rule)) {
      const tally = tallies.get(gram) ?? { hant: newTally(), hans: newTally() }
      tallies.set(gram, tally)
      if ((scripts & HANT) !== 0) add(tally.hant, clause, isPart)
      if ((scripts & HANS) !== 0) add(tally.hans, clause, isPart)
    }
  return new Map(
    tallies
      .entries()
      .map(([gram, { hant, hans }]) => [
        gram,
        hant.clauses === hans.clauses && hant.parts === hans.parts
          ? encodeCount(hant.clauses, hant.parts)
          : 0,
      ]),
  )
}

function newTally(): Tally {
  return { clauses: 0, parts: 0, last: -1 }
}

// The texts of a clause stand side by side.
function add(tally: Tally, clause: number, isPart: boolean): void {
  if (tally.last === clause) return
  tally.last = clause
  if (isPart) tally.parts++
  else tally.clauses++
}
