import { bucketSize, type PairIndex, pairBucket } from './pair-index.ts'
import type { QuotableText } from './quotable-text.ts'

/** A part of a text that a passage may be a changed quotation of. */
export interface LikelyStretch {
  text: QuotableText
  start: number
  end: number
}

/**
 * Width of a band: how far insertions and omissions may shift parts of a quotation against each
 * other. 2 ** 6.
 */
const BAND_BITS = 6
const BAND = 2 ** BAND_BITS
const MOST_SLACK = 400
/**
 * How many candidates are compared in full: as many as fit in this many units of comparison, within
 * limits.
 */
const COMPARED = 20_000
const FEWEST_STRETCHES = 2
const MOST_STRETCHES = 24
/**
 * A document can be indexed in several variants (two readings, own texts of clauses), all of which
 * get votes.
 */
const VARIANTS = 2
/** A candidate with less than this share of the best one's weight is not compared. */
const WORTH = 0.6
/** Limit of votes; the rarest pairs, which are the most significant, vote first. */
const MOST_VOTES = 60_000
/** Pairs that vote in any case: a short passage may have only frequent ones. */
const FEWEST_PAIRS = 4

/**
 * Where in a corpus a passage may come from, best first. Every character bigram that passage and
 * text share votes for the offset between its two positions; the votes of a quotation collect in
 * one band.
 */
export function likelyStretches(folded: string, index: PairIndex): LikelyStretch[] {
  const bands = bestBands(folded, index)
  const slack = Math.min(folded.length, MOST_SLACK) + BAND
  return bands.flatMap((band) => {
    // Offsets start one passage length before the first text.
    const from = band * BAND - folded.length
    const last = textAt(index, from + BAND + folded.length - 1)
    const stretches: LikelyStretch[] = []
    for (let nth = textAt(index, from); nth <= last; nth++) {
      const text = index.texts[nth]
      const first = from - (index.bases[nth] ?? 0)
      const start = Math.max(0, first - slack)
      const end = Math.min(text?.text.length ?? 0, first + folded.length + BAND + slack)
      if (text && start < end) stretches.push({ text, start, end })
    }
    return stretches
  })
}

/** Index of the text that contains a place. */
function textAt({ bases }: PairIndex, place: number): number {
  let [low, high] = [0, bases.length - 2]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((bases[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

interface VotingPair {
  position: number
  bucket: number
  size: number
}

/** The bigrams of a passage that vote, with their positions, rarest first. */
function votingPairs(folded: string, index: PairIndex): VotingPair[] {
  const pairs: VotingPair[] = []
  for (let position = 0; position + 1 < folded.length; position++) {
    const bucket = pairBucket(index, folded.charCodeAt(position), folded.charCodeAt(position + 1))
    const size = bucketSize(index, bucket)
    if (size > 0) pairs.push({ position, bucket, size })
  }
  pairs.sort((a, b) => a.size - b.size)
  let votes = 0
  const most = pairs.findIndex(({ size }, nth) => {
    votes += size
    return nth >= FEWEST_PAIRS && votes > MOST_VOTES
  })
  return most < 0 ? pairs : pairs.slice(0, most)
}

/** Vote counters of an index, reused from passage to passage; all 0 in between. */
const ballots = new WeakMap<PairIndex, { votes: Uint16Array; voter: Int32Array }>()

function ballotOf(index: PairIndex, bands: number) {
  const ballot = ballots.get(index)
  if (ballot && ballot.votes.length >= bands) return ballot
  const made = { votes: new Uint16Array(bands), voter: new Int32Array(bands) }
  ballots.set(index, made)
  return made
}

function bestBands(folded: string, index: PairIndex): number[] {
  const size = (index.bases.at(-1) ?? 0) + folded.length
  const { votes, voter } = ballotOf(index, (size >> BAND_BITS) + 2)
  const touched: number[] = []
  for (const { position, bucket } of votingPairs(folded, index)) {
    const shift = folded.length - position
    const end = index.buckets[bucket + 1] ?? 0
    for (let at = index.buckets[bucket] ?? 0; at < end; at++) {
      const band = ((index.places[at] ?? 0) + shift) >>> BAND_BITS
      // Each position of the passage votes once in a band: 安全 found five times counts no more
      // than once.
      if (voter[band] === position + 1) continue
      if (votes[band] === 0) touched.push(band)
      votes[band] = (votes[band] ?? 0) + 1
      voter[band] = position + 1
    }
  }
  const found = topBands(touched, votes, folded.length)
  for (const band of touched) {
    votes[band] = 0
    voter[band] = 0
  }
  return found
}

function topBands(touched: readonly number[], votes: Uint16Array, length: number): number[] {
  const weight = (band: number) =>
    (votes[band] ?? 0) + Math.max(votes[band - 1] ?? 0, votes[band + 1] ?? 0) / 2
  let most = 0
  for (const band of touched) most = Math.max(most, weight(band))
  const affordable = Math.floor(COMPARED / (length + 1))
  const wanted = Math.min(Math.max(affordable, FEWEST_STRETCHES), MOST_STRETCHES) * VARIANTS
  return touched
    .filter((band) => weight(band) >= most * WORTH)
    .sort((a, b) => weight(b) - weight(a) || a - b)
    .slice(0, wanted)
}
