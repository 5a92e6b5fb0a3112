import { withCompatibility } from './compatibility.ts'
import { pairsOf, readEntries, readVariants } from './dictionary/entry.ts'
import { hongKong } from './dictionary/hong-kong.ts'
import { taiwan } from './dictionary/taiwan.ts'
import { toSimplified } from './dictionary/to-simplified.ts'
import { toTraditional } from './dictionary/to-traditional.ts'
import { variants } from './dictionary/variants.ts'
import type { Pair, RewriterLayers } from './rewriter.ts'
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
 * convert a second time, or to convert a text that is partly converted, changes nothing.
 */
function withFixedPoints(
  phrases: readonly Pair[],
  tables: readonly ReadonlyMap<string, string>[],
): Pair[] {
  const fixed = phrases.flatMap(([, target]) => tables.map((table) => spell(target, table)))
  return [...phrases, ...new Set(fixed).values().map((text): Pair => [text, text])]
}

/** Simplified to OpenCC's Traditional. */
export function hansToHant(): RewriterLayers {
  const ours = split(toTraditional)
  const stock = simplifiedToTraditional()
  const characters = withCompatibility([...ours.characters, ...stock.characters])
  return {
    policy: withFixedPoints(ours.phrases, spellings()),
    stock: withFixedPoints(stock.phrases, spellings()),
    characters,
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

/** OpenCC's Traditional to a regional standard. */
export function hantToRegion(region: 'hk' | 'tw'): RewriterLayers {
  const ours = split({ hk: hongKong, tw: taiwan }[region])
  const stock = toRegion[region]()
  return {
    policy: ours.phrases,
    stock: stock.phrases,
    characters: withCompatibility([...ours.characters, ...stock.characters]),
  }
}
