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

/** Reads a dictionary file of ours, with phrases separate from single characters. */
export function split(text: string): StockGroup {
  const pairs = pairsOf(readEntries(text))
  return {
    phrases: pairs.filter(([source]) => source.length > 1),
    characters: pairs.filter(([source]) => source.length === 1),
  }
}

/** Spells a text in a regional standard, by its table of characters. */
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
 * Adds each phrase as it reads after conversion, in every standard: so that a second conversion, or
 * the conversion of a partly converted text, changes nothing. Not added are those that are looked
 * up as the original.
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
 * Traditional characters with the Simplified ones under which they are looked up in a Simplified
 * text, so that a word is found in a partly converted text. Not included are those that Simplified
 * words use instead of a character with several readings: 乾 of 乾隆 is not 干.
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

/** Removes phrases that are excluded, or that contain one of ours and read it differently. */
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

/**
 * Costs of the Traditional characters that cost more or are not in the table: those of the
 * Simplified ones, so that no word is cut in a converted text that is whole in the Simplified one.
 */
function costsInTraditional(costs: ReadonlyMap<string, number>): [string, number][] {
  return hantToHans().characters.flatMap(([hant, hans]): [string, number][] => {
    const cost = costs.get(hans) ?? Number.POSITIVE_INFINITY
    return cost < (costs.get(hant) ?? Number.POSITIVE_INFINITY) ? [[hant, cost]] : []
  })
}

/** Simplified to OpenCC's Traditional. */
export function hansToHant(): RewriterLayers {
  const ours = split(toTraditional)
  const stock = simplifiedToTraditional()
  const table = [...ours.characters, ...stock.characters]
  const normal = asSimplified([...ours.phrases, ...stock.phrases])
  const lookedUp = new Map(normal.toReversed())
  const costs = readCosts()
  return {
    policy: withFixedPoints(ours.phrases, spellings(), lookedUp),
    stock: withFixedPoints(without(stock.phrases, ours.phrases), spellings(), lookedUp),
    characters: withCompatibility(table),
    costs: new Map([...costs, ...costsInTraditional(costs)]),
    neighbours: new Neighbours(`${learnedHant}\n${besideHant}`, besideClasses(), true),
    normal,
  }
}

/**
 * Traditional of any standard to Simplified, in one pass: the phrases and the table include the
 * regional variants, because a text of one standard often contains some of another.
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

/** The conversion of OpenCC's Traditional to a regional standard, character by character. */
function hantTable(region: 'hk' | 'tw'): Pair[] {
  const ours = split({ hk: hongKong, tw: taiwan }[region])
  return [...toRegion[region]().characters, ...ours.characters]
}

/**
 * Classes of neighbouring characters, whatever standard they are in: see {@link neighbourClasses}.
 */
export function besideClasses(): Uint16Array {
  return neighbourClasses(hantToHans().characters)
}

/** Cost of a phrase of three or more characters that covers a word boundary: 四周以. */
const MEETING = 12

/**
 * The costs of the common words that overlap the beginning or end of a phrase, and of every
 * character, also in Traditional form.
 */
function costsAround(
  phrases: readonly Pair[],
  costs: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const inPhrases = new Set(phrases.flatMap(([source]) => [...source]))
  const words = [...costs].filter(
    ([word]) => word.length === 1 || [...word].some((unit) => inPhrases.has(unit)),
  )
  const meeting = phrases
    .filter(([source]) => source.length > 2)
    .map(([source]): [string, number] => [source, MEETING])
  return new Map([...words, ...costsInTraditional(costs), ...meeting])
}

/** OpenCC's Traditional to a regional standard, given the costs of its common words. */
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
