import * as locale from 'opencc-js/preset'
import type { Pair } from './rewriter.ts'

/** A group of stock dictionaries: the phrases with their table of characters. */
export interface StockGroup {
  phrases: readonly Pair[]
  characters: readonly Pair[]
}

function parse(serialized: string): Pair[] {
  return serialized.split('|').map((entry) => {
    const space = entry.indexOf(' ')
    if (space < 1) {
      throw new Error(`opencc-js: cannot read the dictionary entry ${JSON.stringify(entry)}`)
    }
    return [entry.slice(0, space), entry.slice(space + 1)]
  })
}

/** Also true for a character outside the BMP, which has two code units. */
function isOneCharacter([source]: Pair): boolean {
  return source.length === 1 || (source.length === 2 && (source.codePointAt(0) ?? 0) > 0xffff)
}

/** One step of a conversion of opencc-js (`s2t` step 0, `hk2s` step 1 …), as pairs. */
function step(config: string, index: number): StockGroup {
  const group = locale.configs[config]?.conversionChain[index]
  if (group === undefined) throw new Error(`opencc-js has no step ${index} in ${config}`)
  const pairs = group.flatMap((dictionary) =>
    typeof dictionary === 'string' ? parse(dictionary) : [...dictionary],
  )
  return {
    phrases: pairs.filter((pair) => !isOneCharacter(pair)),
    characters: pairs.filter(isOneCharacter),
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Simplified to OpenCC's own Traditional standard. */
export const simplifiedToTraditional = once(() => step('s2t', 0))
/** OpenCC's own Traditional standard to Simplified. */
export const traditionalToSimplified = once(() => step('t2s', 0))
/** OpenCC's own Traditional standard to the one of Hong Kong or Taiwan. */
export const toRegion = { hk: once(() => step('t2hk', 0)), tw: once(() => step('t2tw', 0)) }
/** Removes the reading of every 參 as 蔘 (ginseng) for Taiwan, which turns 參加 into 蔘加. */
function withoutGinseng(group: StockGroup): StockGroup {
  return { ...group, characters: group.characters.filter(([source]) => source !== '參') }
}

/** The standard of Hong Kong or Taiwan to OpenCC's own. */
export const fromRegion = {
  hk: once(() => step('hk2t', 0)),
  tw: once(() => withoutGinseng(step('tw2t', 0))),
}

/** Japanese characters to OpenCC's own standard. */
export const japaneseToTraditional = once(() => step('jp2t', 0).characters)
