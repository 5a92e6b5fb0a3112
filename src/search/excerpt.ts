import type { Span } from './clause-view.ts'
import type { Hit } from './hit.ts'
import { bracketed } from './supplied.ts'

/** A piece of an excerpt: found text, context, or an ellipsis. */
export interface ExcerptPiece {
  text: string
  kind: 'text' | 'match' | 'ellipsis'
}

const ELLIPSIS: ExcerptPiece = { text: '…', kind: 'ellipsis' }

/**
 * Converts the ranges of a hit to spans of its joined blocks; ranges that touch across two blocks
 * are joined again.
 */
export function joinedSpans(hit: Hit): Span[] {
  const starts: number[] = []
  let length = 0
  for (const block of hit.blocks) {
    starts.push(length)
    length += block.length
  }
  const spans: Span[] = []
  for (const { block, start, end } of hit.ranges) {
    const from = starts[block] ?? 0
    const last = spans.at(-1)
    if (start === 0 && block > 0 && last?.end === from) last.end = from + end
    else spans.push({ start: from + start, end: from + end })
  }
  return spans
}

/** Moves an offset out of the middle of a surrogate pair, to the left. */
function atCharacter(text: string, offset: number): number {
  const low = text.charCodeAt(offset)
  return low >= 0xdc00 && low <= 0xdfff ? offset - 1 : offset
}

/**
 * Ranges with `context` characters around the spans; ranges that overlap, or are less than half of
 * that apart, are merged.
 */
function windows(text: string, spans: readonly Span[], context: number, floor: number): Span[] {
  const found: Span[] = []
  for (const span of spans) {
    const start = atCharacter(text, Math.max(floor, span.start - context))
    const end = atCharacter(text, Math.min(text.length, span.end + context))
    const last = found.at(-1)
    if (last && start <= last.end + context / 2) last.end = end
    else found.push({ start, end })
  }
  return found
}

function* windowPieces(
  show: (start: number, end: number) => string,
  window: Span,
  spans: readonly Span[],
): Generator<ExcerptPiece> {
  let at = window.start
  for (const { start, end } of spans) {
    if (start < window.start || end > window.end) continue
    if (start > at) yield { text: show(at, start), kind: 'text' }
    yield { text: show(start, end), kind: 'match' }
    at = end
  }
  if (at < window.end) yield { text: show(at, window.end), kind: 'text' }
}

/**
 * Most matches of one hit that an excerpt shows: more are not read, and a page of a million
 * elements is unusable.
 */
const MOST_MATCHES = 500

/**
 * Returns a hit's text around its matches, at most the first `MOST_MATCHES`, with an ellipsis for
 * omitted text; the start of the clause if nothing is marked.
 *
 * @param floor - where the text begins: after the headline, for a list that names its hits
 */
export function excerpt(hit: Hit, context: number, floor = excerptFloor(hit)): ExcerptPiece[] {
  const text = hit.blocks.join('')
  const spans = joinedSpans(hit)
    .filter(({ end }) => end > floor)
    .slice(0, MOST_MATCHES)
    .map(({ start, end }) => ({ start: Math.max(start, floor), end }))
  const start = { start: floor, end: floor }
  const shown = windows(text, spans.length > 0 ? spans : [start], context, floor)
  const show = (from: number, end: number) => bracketed(text, hit.supplied, { start: from, end })
  const pieces: ExcerptPiece[] = []
  for (const window of shown) {
    if (window.start > floor) pieces.push(ELLIPSIS)
    for (const piece of windowPieces(show, window, spans)) pieces.push(piece)
  }
  if ((shown.at(-1)?.end ?? 0) < text.length) pieces.push(ELLIPSIS)
  return pieces
}

/** Offset after the headline, which names the hit, unless it contains a match. */
function excerptFloor(hit: Hit): number {
  const inHeadline = hit.ranges.some(({ block }) => block === 0)
  return inHeadline || hit.blocks.length === 1 ? 0 : (hit.blocks[0]?.length ?? 0)
}
