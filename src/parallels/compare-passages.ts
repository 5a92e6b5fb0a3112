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
  /** So is a lighter one of this weight when it is much of the sentences that it stands in. */
  inSentence: number
  /** The share of both sentences, on average, that this is; of either at least three quarters of it. */
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
    inSentence: Math.round(FULL * (0.65 * bits - 4.14)),
    share: bits <= SITE_BITS ? 0.45 : 0.55,
  }
}

/** Places that are told for two passages. */
const MOST_MATCHES = 12
/** A sentence of frequent words may weigh this share of what a light match must weigh … */
const FREQUENT_WORDS = 0.6
/** … where it is nearly all of both sentences. */
const WHOLE_SENTENCE = 0.75
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
  const lightest = lightestToTell(blocks, least)
  if (totalWeight(blocks) < lightest) return []
  const chains = new Chains(blocks, lightest)
  const matches: Match[] = []
  const next = () => chains.take()
  for (let chain = next(); chain && matches.length < MOST_MATCHES; chain = next()) {
    const match = toMatch(addMoved(chain, chains.free()))
    if (!isTold(corpus, least, first, second, match)) continue
    matches.push(match)
    chains.drop((block) => covers(match, block, least.length))
  }
  return matches
}

/** What a chain must weigh to be told: less where it can have a stretch that is always told. */
function lightestToTell(blocks: readonly CommonBlock[], least: Least): number {
  let lightest = least.inSentence * FREQUENT_WORDS
  for (const { length, weight } of blocks)
    if (length >= least.length && weight < lightest) lightest = weight
  return lightest
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
  if (weight < least.inSentence * FREQUENT_WORDS) return false
  if (2 * matched < LEAST_LIKENESS * (aEnd - aStart + bEnd - bStart)) return false
  return weight >= least.alone || isSentence(corpus, least, first, second, match)
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

/** Whether a match is so much of the sentences that it stands in that these are one sentence. */
function isSentence(
  { units, breaks, starts, documents }: FoldedCorpus,
  least: Least,
  first: number,
  second: number,
  { aStart, aEnd, bStart, bEnd, matched, weight }: Match,
): boolean {
  const share = (passage: number, start: number, end: number) => {
    const base = starts[passage] ?? 0
    let from = base + start
    while (from > base && breaks[from] !== HARD_BREAK) from--
    let to = base + end
    while (units[to] !== 0 && breaks[to] !== HARD_BREAK) to++
    return matched / (to - from)
  }
  const [inA, inB] = [share(first, aStart, aEnd), share(second, bStart, bEnd)]
  // A document repeats its own turns of phrase; between two, the same ones say something.
  const own = documents[first] === documents[second]
  if (own || weight < least.inSentence) return Math.min(inA, inB) >= WHOLE_SENTENCE
  return Math.min(inA, inB) >= least.share * 0.75 && (inA + inB) / 2 >= least.share
}
