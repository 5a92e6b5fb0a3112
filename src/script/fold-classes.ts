import { pairsOf, readEntries, readVariants } from './dictionary/entry.ts'
import { hongKong } from './dictionary/hong-kong.ts'
import { taiwan } from './dictionary/taiwan.ts'
import { toSimplified } from './dictionary/to-simplified.ts'
import { toTraditional } from './dictionary/to-traditional.ts'
import { variants } from './dictionary/variants.ts'
import { encodePairs, type FoldPair } from './fold-code.ts'
import { isUsable, type Pair } from './rewriter.ts'
import {
  fromRegion,
  japaneseToTraditional,
  type StockGroup,
  simplifiedToTraditional,
  toRegion,
  traditionalToSimplified,
} from './stock.ts'

/** Japanese forms that are separate characters in Chinese: 欠 is not 缺, 浜 not 濱. */
const CHINESE_TOO = new Set('予余弁欠糸缶芸沪浜虫台医体旧糺')

/** Character pairs that a list of phrases and characters can turn into each other. */
function characterPairs(pairs: readonly Pair[]): Pair[] {
  return pairs
    .filter(isUsable)
    .flatMap(([source, target]) =>
      [...source].map((character, index): Pair => [character, target.charAt(index)]),
    )
    .filter(([source, target]) => source !== target)
}

function everyPair(): { all: Pair[]; simplified: Pair[] } {
  const of = ({ phrases, characters }: StockGroup) => characterPairs([...phrases, ...characters])
  const own = (text: string) => characterPairs(pairsOf(readEntries(text)))
  const simplified = [
    ...of(traditionalToSimplified()),
    ...own(toSimplified),
    ...characterPairs(readVariants(variants)),
  ]
  const regional = [toRegion.hk(), toRegion.tw(), fromRegion.hk(), fromRegion.tw()].flatMap(of)
  const traditional = [
    ...of(simplifiedToTraditional()),
    ...own(toTraditional),
    ...own(hongKong),
    ...own(taiwan),
  ]
  const japanese = japaneseToTraditional().filter(([source]) => !CHINESE_TOO.has(source))
  return { all: [...simplified, ...regional, ...traditional, ...japanese], simplified }
}

/**
 * The classes of characters that conversion can turn into each other, each as its representative
 * followed by the other members.
 *
 * They are the connected components of all pairs in our dictionary and the stock one, so a
 * conversion of a text folds to the same as the text itself. The representative is the member that
 * most pairs lead to in the direction of Simplified.
 */
export function foldClasses(): string[] {
  const { all, simplified } = everyPair()
  const parent = new Map<string, string>()
  const root = (character: string): string => {
    const up = parent.get(character) ?? character
    if (up === character) return character
    const top = root(up)
    parent.set(character, top)
    return top
  }
  for (const [a, b] of all) parent.set(root(a), root(b))

  const votes = new Map<string, number>()
  for (const [, target] of simplified) votes.set(target, (votes.get(target) ?? 0) + 1)
  const classes = new Map<string, Set<string>>()
  for (const character of all.flat()) {
    const members = classes.get(root(character)) ?? new Set()
    classes.set(root(character), members.add(character))
  }
  const byVotes = (a: string, b: string) =>
    (votes.get(b) ?? 0) - (votes.get(a) ?? 0) || (a < b ? -1 : 1)
  return [...classes.values()].map((members) => [...members].toSorted(byVotes).join('')).toSorted()
}

/** The source of `fold-table.ts`, which contains the classes for the browser. */
export function foldTableSource(): string {
  const pairs = foldClasses().flatMap(([representative = '', ...members]) =>
    members.map((member): FoldPair => [member.charCodeAt(0), representative.charCodeAt(0)]),
  )
  const [representatives, members] = encodePairs(pairs)
  return [
    '// Made by `node src/script/write-fold-table.ts` from the dictionaries; do not edit.',
    `export const foldRepresentatives =\n  '${representatives}'`,
    `export const foldMembers =\n  '${members}'`,
    '',
  ].join('\n')
}
