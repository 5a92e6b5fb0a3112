import type { QuotableText } from './quotable-text.ts'

/** A stretch of a text that a passage may be a changed quotation of. */
export interface LikelyStretch {
  text: QuotableText
  start: number
  end: number
}

/** How far what was left out or put in may shift the parts of a quotation against each other. */
const BAND = 64
const MOST_SLACK = 400
/** Stretches that are compared in full: as many as this many units of comparison pay for, within limits. */
const COMPARED = 20_000
const FEWEST_STRETCHES = 4
const MOST_STRETCHES = 24
/** A pair that a passage repeats more often tells nothing about a place. */
const MOST_REPEATS = 8

interface Candidate {
  text: QuotableText
  band: number
  votes: number
}

/**
 * Where in a corpus a passage may come from, best first. Every pair of characters that passage and text
 * share votes for the distance between its two places; a quotation gathers its votes in one band.
 */
export function likelyStretches(folded: string, corpus: readonly QuotableText[]): LikelyStretch[] {
  const pairs = pairPositions(folded)
  // The few pairs of a short passage stand in many places: more of them are worth a look, and cheap.
  const affordable = Math.floor(COMPARED / (folded.length + 1))
  const most = Math.min(Math.max(affordable, FEWEST_STRETCHES), MOST_STRETCHES)
  let candidates: Candidate[] = []
  for (const text of corpus) {
    candidates.push(...bestBands(text, pairs, most))
    candidates.sort((a, b) => b.votes - a.votes)
    candidates = candidates.slice(0, most)
  }
  const slack = Math.min(folded.length, MOST_SLACK) + BAND
  return candidates.map(({ text, band }) => ({
    text,
    start: Math.max(0, band * BAND - slack),
    end: Math.min(text.folded.length, band * BAND + folded.length + BAND + slack),
  }))
}

function pairPositions(folded: string): Map<string, number[]> {
  const positions = new Map<string, number[]>()
  for (let at = 0; at + 1 < folded.length; at++) {
    const pair = folded.slice(at, at + 2)
    const list = positions.get(pair)
    if (!list) positions.set(pair, [at])
    else if (list.length < MOST_REPEATS) list.push(at)
  }
  return positions
}

function bestBands(text: QuotableText, pairs: Map<string, number[]>, most: number): Candidate[] {
  // Each place of the passage votes once in a band: 安全 five times over is no better than once.
  const votes = new Map<number, Set<number>>()
  for (let at = 0; at + 1 < text.folded.length; at++) {
    for (const position of pairs.get(text.folded.slice(at, at + 2)) ?? []) {
      const band = Math.floor((at - position) / BAND)
      const voters = votes.get(band)
      if (voters) voters.add(position)
      else votes.set(band, new Set([position]))
    }
  }
  const count = (band: number) => votes.get(band)?.size ?? 0
  return Array.from(votes.keys(), (band) => ({
    text,
    band,
    votes: count(band) + Math.max(count(band - 1), count(band + 1)) / 2,
  }))
    .sort((a, b) => b.votes - a.votes)
    .slice(0, most)
}
