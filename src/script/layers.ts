import { withCompatibility } from './compatibility.ts'
import { besideHant, besideTaiwan } from './dictionary/beside.ts'
import { readCosts } from './dictionary/costs.ts'
import { pairsOf, readEntries, readVariants } from './dictionary/entry.ts'
import { hongKong } from './dictionary/hong-kong.ts'
import { learnedHant, learnedTaiwan } from './dictionary/learned.ts'
import { leftOut } from './dictionary/left-out.ts'
import { taiwan } from './dictionary/taiwan.ts'
import { toSimplified } from './dictionary/to-simplified.ts'
import { toTraditional } from './dictionary/to-traditional.ts'
import { variants } from './dictionary/variants.ts'
import { Neighbours, neighbourClasses } from './neighbours.ts'
import { isUsable, type Pair, type RewriterLayers } from './rewriter.ts'
import {
  fromRegion,
  type StockGroup,
  simplifiedToTraditional,
  toRegion,
  traditionalToSimplified,
} from './stock.ts'

/** A file of ours, its phrases apart from its single characters. */
export function split(text: string): StockGroup {
  const pairs = pairsOf(readEntries(text))
  return {
    phrases: pairs.filter(([source]) => source.length > 1),
    characters: pairs.filter(([source]) => source.length === 1),
  }
}

/** A text as a regional standard spells it, by its table of characters. */
function spell(text: string, table: ReadonlyMap<string, string>): string {
  let spelled = ''
  for (const character of text) spelled += table.get(character) ?? character
  return spelled
}

/** The tables that spell OpenCC's own standard as itself, as Hong Kong and as Taiwan. */
function spellings(): ReadonlyMap<string, string>[] {
  return [new Map(), new Map(hantTable('hk')), new Map(hantTable('tw'))]
}

/**
 * The phrases, and each as it reads when it is converted already, in every standard: so that to
 * convert a second time, or to convert a text that is partly converted, changes nothing. Left out are
 * those that are looked up as they were.
 */
function withFixedPoints(
  phrases: readonly Pair[],
  tables: readonly ReadonlyMap<string, string>[],
  normal: ReadonlyMap<string, string> = new Map(),
): Pair[] {
  const fixed = phrases.flatMap(([source, target]) =>
    tables
      .map((table) => spell(target, table))
      .filter((text) => spell(text, normal) !== spell(source, normal)),
  )
  return [...phrases, ...new Set(fixed).values().map((text): Pair => [text, text])]
}

/**
 * Traditional characters as the Simplified ones that they are looked up as in a Simplified text, so that
 * a word is found in a text that is partly converted. Left out are those that Simplified words are
 * written with in place of one that has several readings: 乾 of 乾隆 is not 干.
 */
function asSimplified(pairs: readonly Pair[]): Pair[] {
  const readings = new Map<string, Set<string>>()
  for (const [source, target] of pairs.filter(isUsable))
    for (let index = 0; index < source.length; index++) {
      const known = readings.get(source.charAt(index)) ?? new Set()
      readings.set(source.charAt(index), known.add(target.charAt(index)))
    }
  const back = simplifiedToTraditional().characters.map(
    ([source, target]): Pair => [target, source],
  )
  return [...back, ...hantToHans().characters].filter(([source, target]) => {
    const own = readings.get(source)
    if (own === undefined) return true
    return own.size === 1 && own.has(source) && (readings.get(target)?.size ?? 1) === 1
  })
}

/** The phrases without those that are left out or hold one of ours and read it otherwise. */
function without(phrases: readonly Pair[], ours: readonly Pair[]): Pair[] {
  const readings = new Map(ours)
  const longest = Math.max(...ours.map(([source]) => source.length))
  return phrases.filter(([source, target]) => {
    if (leftOut.has(source)) return false
    for (let start = 0; start < source.length; start++)
      for (let end = start + 2; end <= Math.min(source.length, start + longest); end++) {
        const reading = readings.get(source.slice(start, end))
        if (reading !== undefined && reading !== target.slice(start, end)) return false
      }
    return true
  })
}

/** Simplified to OpenCC's Traditional. */
export function hansToHant(): RewriterLayers {
  const ours = split(toTraditional)
  const stock = simplifiedToTraditional()
  const table = [...ours.characters, ...stock.characters]
  const normal = asSimplified([...ours.phrases, ...stock.phrases])
  const lookedUp = new Map(normal.toReversed())
  return {
    policy: withFixedPoints(ours.phrases, spellings(), lookedUp),
    stock: withFixedPoints(without(stock.phrases, ours.phrases), spellings(), lookedUp),
    characters: withCompatibility(table),
    costs: readCosts(),
    neighbours: new Neighbours(`${learnedHant}\n${besideHant}`, besideClasses(), true),
    normal,
  }
}

/**
 * Traditional of any standard to Simplified, in one pass: the regional variants are taken into the
 * phrases and the table, because a text that says it is of one standard often has some of another.
 */
export function hantToHans(): RewriterLayers {
  const ours = split(toSimplified)
  const stock = traditionalToSimplified()
  const table = new Map(stock.characters.toReversed())
  const simplified = new Set(simplifiedToTraditional().characters.map(([source]) => source))
  const regional = [...fromRegion.hk().characters, ...fromRegion.tw().characters]
    .filter(([source]) => !simplified.has(source))
    .map(([source, target]): Pair => [source, table.get(target) ?? target])
  const everySpelling = (pairs: readonly Pair[]) =>
    spellings().flatMap((spelling) =>
      pairs.map(([source, target]): Pair => [spell(source, spelling), target]),
    )
  const characters = withCompatibility([
    ...ours.characters,
    ...readVariants(variants),
    ...stock.characters,
    ...regional,
  ])
  return {
    policy: withFixedPoints(everySpelling(ours.phrases), [new Map()]),
    stock: withFixedPoints(everySpelling(stock.phrases), [new Map()]),
    characters,
  }
}

/** A regional standard of Traditional to OpenCC's own. */
export function fromRegionToHant(region: 'hk' | 'tw'): RewriterLayers {
  const stock = fromRegion[region]()
  return {
    policy: [],
    stock: stock.phrases,
    characters: withCompatibility(stock.characters),
  }
}

/** What OpenCC's Traditional becomes in a regional standard, character by character. */
function hantTable(region: 'hk' | 'tw'): Pair[] {
  const ours = split({ hk: hongKong, tw: taiwan }[region])
  return [...toRegion[region]().characters, ...ours.characters]
}

/** What stands beside a character, whatever standard it is in: see {@link neighbourClasses}. */
export function besideClasses(): Uint16Array {
  return neighbourClasses(hantToHans().characters)
}

/** What a phrase of three or more costs that says how words read where they meet: 四周以. */
const MEETING = 12

/**
 * The common words that a phrase may begin or end in, and what every character costs, be it written as
 * in no common word.
 */
function costsAround(
  phrases: readonly Pair[],
  costs: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const inPhrases = new Set(phrases.flatMap(([source]) => [...source]))
  const words = [...costs].filter(
    ([word]) => word.length === 1 || [...word].some((unit) => inPhrases.has(unit)),
  )
  const written = hantToHans().characters.flatMap(([hant, hans]): [string, number][] => {
    const cost = costs.get(hans)
    return cost === undefined || costs.has(hant) ? [] : [[hant, cost]]
  })
  const meeting = phrases
    .filter(([source]) => source.length > 2)
    .map(([source]): [string, number] => [source, MEETING])
  return new Map([...written, ...words, ...meeting])
}

/** OpenCC's Traditional to a regional standard, given what its common words cost. */
export function hantToRegion(
  region: 'hk' | 'tw',
  costs: ReadonlyMap<string, number>,
): RewriterLayers {
  const learned = { hk: '', tw: `${learnedTaiwan}\n${besideTaiwan}` }[region]
  const ours = split({ hk: hongKong, tw: taiwan }[region])
  const stock = toRegion[region]()
  return {
    policy: ours.phrases,
    stock: stock.phrases,
    characters: withCompatibility([...ours.characters, ...stock.characters]),
    costs: costsAround([...ours.phrases, ...stock.phrases], costs),
    neighbours: new Neighbours(learned, besideClasses()),
  }
}
