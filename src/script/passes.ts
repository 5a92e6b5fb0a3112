import type { Orthography } from '../corpus/frontmatter.ts'
import { compatibilityIdeographs } from './compatibility.ts'
import { pairsOf, readEntries } from './dictionary/entry.ts'
import { hongKong } from './dictionary/hong-kong.ts'
import { toSimplified } from './dictionary/to-simplified.ts'
import { toTraditional } from './dictionary/to-traditional.ts'
import { variants } from './dictionary/variants.ts'
import { type Pair, Rewriter } from './rewriter.ts'
import {
  fromRegion,
  type StockGroup,
  simplifiedToTraditional,
  toRegion,
  traditionalToSimplified,
} from './stock.ts'

const made = new Map<string, Rewriter>()

function keep(name: string, make: () => Rewriter): Rewriter {
  const rewriter = made.get(name) ?? make()
  made.set(name, rewriter)
  return rewriter
}

function split(text: string): StockGroup {
  const pairs = pairsOf(readEntries(text))
  return {
    phrases: pairs.filter(([source]) => source.length > 1),
    characters: pairs.filter(([source]) => source.length === 1),
  }
}

/** Simplified to OpenCC's Traditional. */
function hansToHant(): Rewriter {
  const ours = split(toTraditional)
  const stock = simplifiedToTraditional()
  return new Rewriter({
    policy: ours.phrases,
    stock: stock.phrases,
    characters: [...ours.characters, ...stock.characters, ...compatibilityIdeographs()],
  })
}

/** Every spelling of a phrase that the standards of Taiwan and Hong Kong give it. */
function regionalSpellings(
  [source, target]: Pair,
  regions: readonly ReadonlyMap<string, string>[],
) {
  return regions.map((region): Pair => {
    return [[...source].map((character) => region.get(character) ?? character).join(''), target]
  })
}

/**
 * Traditional of any standard to Simplified, in one pass: the regional variants are taken into the
 * phrases and the table, because a text that says it is of one standard often has some of another.
 */
function hantToHans(): Rewriter {
  const ours = split(toSimplified)
  const stock = traditionalToSimplified()
  const table = new Map([...stock.characters].toReversed())
  const regional = [...fromRegion.hk().characters, ...fromRegion.tw().characters].map(
    ([source, target]): Pair => [source, table.get(target) ?? target],
  )
  const regions = [new Map(), new Map(toRegion.hk().characters), new Map(toRegion.tw().characters)]
  const spelled = (pairs: readonly Pair[]) =>
    regions.flatMap((_, region) =>
      pairs.flatMap((pair) => regionalSpellings(pair, regions.slice(region, region + 1))),
    )
  return new Rewriter({
    policy: spelled(ours.phrases),
    stock: spelled(stock.phrases),
    characters: [
      ...ours.characters,
      ...pairsOf(readEntries(variants)),
      ...stock.characters,
      ...regional,
      ...compatibilityIdeographs(),
    ],
  })
}

/** A regional standard of Traditional to OpenCC's own. */
function fromRegionToHant(region: 'hk' | 'tw'): Rewriter {
  const stock = fromRegion[region]()
  return new Rewriter({
    policy: [],
    stock: stock.phrases,
    characters: [...stock.characters, ...compatibilityIdeographs()],
  })
}

/** OpenCC's Traditional to a regional standard. */
function hantToRegion(region: 'hk' | 'tw'): Rewriter {
  const ours = region === 'hk' ? split(hongKong) : { phrases: [], characters: [] }
  const stock = toRegion[region]()
  return new Rewriter({
    policy: ours.phrases,
    stock: stock.phrases,
    characters: [...ours.characters, ...stock.characters],
  })
}

/** The rewriters that lead from one standard to another, in order; none where they are the same. */
export function passes(from: Orthography, to: Orthography): readonly Rewriter[] {
  if (from === to) return []
  if (to === 'cn') return [keep('hant-hans', hantToHans)]
  const first =
    from === 'cn'
      ? [keep('hans-hant', hansToHant)]
      : from === 't'
        ? []
        : [keep(`${from}-hant`, () => fromRegionToHant(from))]
  return to === 't' ? first : [...first, keep(`hant-${to}`, () => hantToRegion(to))]
}
