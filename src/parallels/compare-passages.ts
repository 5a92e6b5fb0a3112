import { addMoved, type Chain, Chains, type Hull, hullOf } from './chain.ts'
import type { BlockFinder, CommonBlock } from './common-blocks.ts'
import { BREAK, type FoldedCorpus, HARD_BREAK } from './folded-corpus.ts'
import { type GramIndex, MOST_HOLDERS, rarestStretch } from './grams.ts'
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
  /** The same inside one document: longer, since a document repeats the names of what it is about. */
  ownLength: number
  /** … but where it weighs less than this: records of adoption, which all laws have, and names. */
  certain: number
  /** Share of the aligned stretches that must be common. */
  likeness: number
  /** The same of a match so heavy that it would be told inside one document. */
  heavyLikeness: number
  /** The same of a match without any stretch that fewer than 64 places have: a formula says little when varied. */
  formulaLikeness: number
  /** Characters that a match inside one document has at least: a shorter one is a name or a turn of phrase. */
  ownMatched: number
  /** A match of this weight is told, in quarters of an ordinary character. */
  alone: number
  /** The same inside one document. */
  own: number
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
  const alone = FULL * Math.round(1.5 * bits - 12)
  const length = CERTAIN_LENGTH + Math.round(Math.max(0, bits - SITE_BITS) * 1.6)
  const inSentence = Math.round(FULL * (0.65 * bits - 4.14))
  return {
    certain: bits <= SITE_BITS ? 0 : inSentence,
    // Laws of one kind have the same few words in every sentence.
    likeness: bits <= SITE_BITS ? 0.45 : 0.75,
    heavyLikeness: bits <= SITE_BITS ? 0.45 : 0.63,
    formulaLikeness: bits <= SITE_BITS ? 0.45 : 0.9,
    length,
    ownLength: bits <= SITE_BITS ? length : Math.round(1.5 * length),
    alone,
    ownMatched: bits <= SITE_BITS ? 0 : CERTAIN_LENGTH,
    own: bits <= SITE_BITS ? alone : Math.round(1.5 * alone),
    inSentence,
    share: bits <= SITE_BITS ? 0.45 : 0.55,
  }
}

/** Places that are told for two passages. */
const MOST_MATCHES = 12
/** A sentence of frequent words may weigh this share of what a light match must weigh … */
const FREQUENT_WORDS = 0.6
/** … where it is nearly all of both sentences. */
const WHOLE_SENTENCE = 0.75

/** The texts that are compared, and how often stretches of them occur. */
interface Compared {
  corpus: FoldedCorpus
  grams: GramIndex
}

/** All that two passages have in common, heaviest first. */
export function comparePassages(
  compared: Compared,
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
    if (!isTold(compared, least, first, second, match)) continue
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
  { corpus, grams }: Compared,
  least: Least,
  first: number,
  second: number,
  match: Match,
): boolean {
  const { aStart, aEnd, bStart, bEnd, matched, weight } = match
  const isOwn = corpus.documents[first] === corpus.documents[second]
  if (isOwn && matched < least.ownMatched) return false
  const long = isOwn ? least.ownLength : least.length
  if (weight >= least.certain && match.blocks.some(({ length }) => length >= long)) return true
  if (weight < least.inSentence * FREQUENT_WORDS) return false
  const likeness = (2 * matched) / (aEnd - aStart + bEnd - bStart)
  if (likeness < (weight >= least.own ? least.heavyLikeness : least.likeness)) return false
  const places = rarestStretch(corpus, grams, first, [...match.blocks, ...match.moved])
  if (places === null && least.ownMatched > 0) return false
  if (places !== null && places > MOST_HOLDERS && likeness < least.formulaLikeness) return false
  const alone = isOwn ? least.own : least.alone
  if (weight >= alone) return true
  const bounded = least.ownMatched === 0 || isBounded(corpus, first, second, match)
  return bounded && isSentence(corpus, least, first, second, match)
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

/** Whether a match begins, or ends, where a part of a sentence does in both texts: else it may be a term. */
function isBounded(
  { units, breaks, starts }: FoldedCorpus,
  first: number,
  second: number,
  { aStart, aEnd, bStart, bEnd }: Match,
): boolean {
  const isEdge = (passage: number, at: number) => {
    const place = (starts[passage] ?? 0) + at
    return units[place] === 0 || ((breaks[place] ?? 0) & BREAK) === HARD_BREAK
  }
  return (
    (isEdge(first, aStart) && isEdge(second, bStart)) ||
    (isEdge(first, aEnd) && isEdge(second, bEnd))
  )
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
    while (from > base && ((breaks[from] ?? 0) & BREAK) !== HARD_BREAK) from--
    let to = base + end
    while (units[to] !== 0 && ((breaks[to] ?? 0) & BREAK) !== HARD_BREAK) to++
    return matched / (to - from)
  }
  const [inA, inB] = [share(first, aStart, aEnd), share(second, bStart, bEnd)]
  // A document repeats its own turns of phrase; between two, the same ones say something.
  const own = documents[first] === documents[second]
  if (own || weight < least.inSentence) return Math.min(inA, inB) >= WHOLE_SENTENCE
  return Math.min(inA, inB) >= least.share * 0.75 && (inA + inB) / 2 >= least.share
}
