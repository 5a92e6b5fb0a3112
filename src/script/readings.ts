import type { Script } from '../corpus/frontmatter.ts'
import { toSimplified } from './dictionary/to-simplified.ts'
import { toTraditional } from './dictionary/to-traditional.ts'
import { split } from './layers.ts'
import { isUsable, type Pair } from './rewriter.ts'
import { simplifiedToTraditional, traditionalToSimplified } from './stock.ts'

/** Least number of stock phrases with a reading of a character for it to count. */
const ENOUGH = 3

/** Readings that occur only in names and old books. */
const ARCHAIC = new Set('幷榦箇衕曏寀彔甯隄祕')

type Counts = Map<string, Map<string, number>>

function count(counts: Counts, pairs: readonly Pair[], weight: number): void {
  for (const [source, target] of pairs.filter(isUsable)) {
    for (let index = 0; index < source.length; index++) {
      const found = counts.get(source.charAt(index)) ?? new Map<string, number>()
      const reading = target.charAt(index)
      counts.set(source.charAt(index), found.set(reading, (found.get(reading) ?? 0) + weight))
    }
  }
}

function mostCommonFirst(found: ReadonlyMap<string, number>): string[] {
  return [...found]
    .filter(([reading, times]) => times >= ENOUGH && !ARCHAIC.has(reading))
    .toSorted((a, b) => b[1] - a[1])
    .map(([reading]) => reading)
}

/**
 * Removes stock phrases that keep a Traditional character in Simplified, which are names: 於 as a
 * surname.
 */
function forgetNames(counts: Counts, ours: readonly Pair[]): void {
  const kept = new Set(
    ours.flatMap(([source, target]) =>
      [...source].filter((character, index) => target.charAt(index) === character),
    ),
  )
  for (const [character, found] of counts) {
    if (!kept.has(character)) found.delete(character)
  }
}

const known = new Map<Script, ReadonlyMap<string, readonly string[]>>()

/**
 * The characters with several possible conversions to a script, with these, most common first.
 * Readings from our own dictionary and the tables are accepted, those from stock phrases if three
 * agree. In OpenCC's own standard, if the target is Traditional.
 */
export function readingsTo(script: Script): ReadonlyMap<string, readonly string[]> {
  const before = known.get(script)
  if (before !== undefined) return before
  const ours = split(script === 'zh-Hant' ? toTraditional : toSimplified)
  const stock = script === 'zh-Hant' ? simplifiedToTraditional() : traditionalToSimplified()
  const counts: Counts = new Map()
  count(counts, [...ours.phrases, ...ours.characters, ...stock.characters], ENOUGH)
  count(counts, stock.phrases, 1)
  if (script === 'zh-Hans') forgetNames(counts, ours.phrases)
  const readings = new Map(
    [...counts]
      .map(([character, found]): [string, string[]] => [character, mostCommonFirst(found)])
      .filter(([, list]) => list.length > 1),
  )
  known.set(script, readings)
  return readings
}
