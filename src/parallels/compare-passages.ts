import { addMoved, type Chain, Chains, type Hull, hullOf } from './chain.ts'
import type { BlockFinder, CommonBlock } from './common-blocks.ts'
import { type FoldedCorpus, HARD_BREAK } from './folded-corpus.ts'
import { FULL } from './weights.ts'

/** What two passages have in common at one place; places are folded characters from their starts. */
export interface Match extends Hull {
  /** Folded characters that both have. */
  matched: number
  /** What these weigh, in quarters of an ordinary character. */
  weight: number
  blocks: CommonBlock[]
  moved: CommonBlock[]
}

/** What a match must have to be told. */
export interface Least {
  /** A stretch of so many characters that both have is always told, whatever it weighs. */
  length: number
  /** A match of this weight is told, in quarters of an ordinary character. */
  alone: number
  /** So is a lighter one of this weight when it is most of a sentence. */
  inSentence: number
  /** The share of the sentence that this is. */
  share: number
}

/** A common stretch of so many characters is told in every corpus of the size of a site. */
export const CERTAIN_LENGTH = 12
/** Two to this power of characters is the size of a site; laws of a country have two to the 24. */
const SITE_BITS = 17

/**
 * By chance, and by names of offices and formulas, larger corpora share longer stretches: 5, 8 and 12
 * characters count in 10,000; 12, 25 and 24 in twenty million.
 */
export function leastToTell(units: number): Least {
  const bits = Math.log2(Math.max(units, 8192))
  return {
    length: CERTAIN_LENGTH + Math.round(Math.max(0, bits - SITE_BITS) * 1.6),
    alone: FULL * Math.round(1.5 * bits - 12),
    inSentence: FULL * Math.round(0.6 * bits - 3),
    share: bits <= SITE_BITS ? 0.5 : 0.6,
  }
}

/** Places that are told for two passages. */
const MOST_MATCHES = 12
/** Share of the aligned stretches that must be common. */
const LEAST_LIKENESS = 0.45

/** All that two passages have in common, heaviest first. */
export function comparePassages(
  corpus: FoldedCorpus,
  finder: BlockFinder,
  least: Least,
  first: number,
  second: number,
): Match[] {
  const blocks = finder.find(first, second)
  const certain = blocks.some(({ length }) => length >= least.length)
  if (!certain && totalWeight(blocks) < least.inSentence) return []
  const chains = new Chains(blocks)
  const matches: Match[] = []
  const lightest = certain ? 0 : least.inSentence
  for (
    let chain = chains.take(lightest);
    chain && matches.length < MOST_MATCHES;
    chain = chains.take(lightest)
  ) {
    const match = toMatch(addMoved(chain, chains.free()))
    if (!isTold(corpus, least, first, second, match)) continue
    matches.push(match)
    chains.drop((block) => covers(match, block, least.length))
  }
  return matches
}

function totalWeight(blocks: readonly CommonBlock[]): number {
  let sum = 0
  for (const { weight } of blocks) sum += weight
  return sum
}

function isTold(
  corpus: FoldedCorpus,
  least: Least,
  first: number,
  second: number,
  match: Match,
): boolean {
  if (match.blocks.some(({ length }) => length >= least.length)) return true
  const { aStart, aEnd, bStart, bEnd, matched, weight } = match
  if (weight < least.inSentence) return false
  if (2 * matched < LEAST_LIKENESS * (aEnd - aStart + bEnd - bStart)) return false
  return weight >= least.alone || sentenceShare(corpus, first, second, match) >= least.share
}

function toMatch({ blocks, moved }: Chain): Match {
  const all = moved.length === 0 ? blocks : [...blocks, ...moved]
  let [matched, weight] = [0, 0]
  for (const block of all) {
    matched += block.length
    weight += block.weight
  }
  return { ...hullOf(all), matched, weight, blocks, moved }
}

// What lies in a told match in one passage may still match elsewhere in the other; a stretch that is
// always told is only covered when all of it is.
function covers(hull: Hull, { a, b, length }: CommonBlock, certain: number): boolean {
  if (length >= certain)
    return (
      a >= hull.aStart && a + length <= hull.aEnd && b >= hull.bStart && b + length <= hull.bEnd
    )
  const inA = a < hull.aEnd && a + length > hull.aStart
  const inB = b < hull.bEnd && b + length > hull.bStart
  return inA && inB
}

/** Which share of the sentence that a match stands in is common, in the passage where it is more. */
function sentenceShare(
  { units, breaks, starts }: FoldedCorpus,
  first: number,
  second: number,
  { aStart, aEnd, bStart, bEnd, matched }: Match,
): number {
  const share = (passage: number, start: number, end: number) => {
    const base = starts[passage] ?? 0
    let from = base + start
    while (from > base && breaks[from] !== HARD_BREAK) from--
    let to = base + end
    while (units[to] !== 0 && breaks[to] !== HARD_BREAK) to++
    return matched / (to - from)
  }
  return Math.max(share(first, aStart, aEnd), share(second, bStart, bEnd))
}
