import { addMoved, type Chain, Chains, type Hull, hullOf } from './chain.ts'
import type { BlockFinder, CommonBlock } from './common-blocks.ts'
import { BREAK, type FoldedCorpus, HARD_BREAK } from './folded-corpus.ts'
import { type GramIndex, MOST_HOLDERS, rarestStretch } from './grams.ts'
import { FULL } from './weights.ts'

/** A match between two passages; positions are folded characters from their starts. */
export interface Match extends Hull {
  /** Number of folded characters that match. */
  matched: number
  /** Their weight, in quarters of an ordinary character. */
  weight: number
  blocks: CommonBlock[]
  moved: CommonBlock[]
}

/** Thresholds for a match to be reported. */
export interface Least {
  /** A common sequence of this many characters is reported … */
  length: number
  /** The same inside one document: longer, since a document repeats the names of its subject. */
  ownLength: number
  /** … unless it weighs less than this: records of adoption, which all laws have, and names. */
  certain: number
  /** Least share of the aligned ranges that matches. */
  likeness: number
  /** The same for a match heavy enough to be reported inside one document. */
  heavyLikeness: number
  /**
   * The same for a match whose n-grams all occur more than 64 times: a varied formula is not
   * significant.
   */
  formulaLikeness: number
  /**
   * Fewest matching characters inside one document: a shorter match is a name or a turn of phrase.
   */
  ownMatched: number
  /** A match of this weight is reported, in quarters of an ordinary character. */
  alone: number
  /** The same inside one document. */
  own: number
  /** A match of this lower weight is reported if it is a large part of its sentences. */
  inSentence: number
  /** How large: its average share of both sentences; of each at least three quarters of this. */
  share: number
}

/**
 * A common sequence of this many characters is reported in every corpus up to the size of a small
 * site.
 */
export const CERTAIN_LENGTH = 12
/** Size of a small site, as a power of two of characters; the laws of a country have 2 ** 24. */
const SITE_BITS = 17

/**
 * Thresholds by corpus size, in code units. Larger corpora share longer sequences by chance and by
 * names of offices and formulas: 5, 8 and 12 characters are significant in 10,000; 12, 25 and 24 in
 * twenty million.
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

/** Most matches reported for two passages. */
const MOST_MATCHES = 12
/** A sentence of frequent words may have this share of the weight of a light match … */
const FREQUENT_WORDS = 0.6
/** … where the match is nearly all of both sentences. */
const WHOLE_SENTENCE = 0.75

/** The compared texts, and the frequencies of their n-grams. */
interface Compared {
  corpus: FoldedCorpus
  grams: GramIndex
}

/** All matches between two passages, heaviest first. */
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

/**
 * Least weight of a chain that can be reported: lower where it may contain a sequence that always
 * is.
 */
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

// A block inside a reported match in only one passage may still match elsewhere in the other; a
// sequence that is always reported counts as covered only if it is covered completely.
function covers(hull: Hull, { a, b, length }: CommonBlock, certain: number): boolean {
  if (length >= certain)
    return (
      a >= hull.aStart && a + length <= hull.aEnd && b >= hull.bStart && b + length <= hull.bEnd
    )
  const inA = a < hull.aEnd && a + length > hull.aStart
  const inB = b < hull.bEnd && b + length > hull.bStart
  return inA && inB
}

/**
 * Whether a match begins or ends at a sentence or phrase boundary in both texts; otherwise it may
 * be a term.
 */
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

/** Whether a match is such a large part of its sentences that they are the same sentence. */
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
  // A document repeats its own turns of phrase; between two documents the same ones are
  // significant.
  const own = documents[first] === documents[second]
  if (own || weight < least.inSentence) return Math.min(inA, inB) >= WHOLE_SENTENCE
  return Math.min(inA, inB) >= least.share * 0.75 && (inA + inB) / 2 >= least.share
}
