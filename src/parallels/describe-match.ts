import type { Match } from './compare-passages.ts'
import { foldedOffsets } from './folded-corpus.ts'
import type { Difference, ParallelKind } from './parallel.ts'
import type { Passage } from './passage.ts'
import type { Range } from './published-range.ts'

/** Ranges of two passages with their differences, in UTF-16 code units of their texts. */
export interface DescribedMatch {
  kind: ParallelKind
  aRange: Range
  bRange: Range
  differences: Difference[]
}

/** A match in terms of the texts of its passages; `a` and `b` as in the match. */
export function describeMatch(a: Passage, b: Passage, match: Match): DescribedMatch {
  const [inA, inB] = [textRanges(a), textRanges(b)]
  const aRange = inA({ start: match.aStart, end: match.aEnd })
  const bRange = inB({ start: match.bStart, end: match.bEnd })
  const differences = foldedDifferences(match).map(({ kind, a: left, b: right }) => ({
    kind,
    a: within(aRange, inA(left)),
    b: within(bRange, inB(right)),
  }))
  // Two provisions with the same number: the number is part of what they have in common.
  if (match.aStart === 0 && match.bStart === 0 && sameLabel(a, b)) {
    aRange.start = a.text.length - a.text.trimStart().length
    bRange.start = b.text.length - b.text.trimStart().length
  }
  return { kind: kindOf(differences), aRange, bRange, differences }
}

// For words missing before all others of a range, the position is its start, not the mark before
// it.
function within({ start, end }: Range, range: Range): Range {
  return { start: Math.max(start, range.start), end: Math.min(end, Math.max(start, range.end)) }
}

function sameLabel(a: Passage, b: Passage): boolean {
  return a.body > 0 && a.text.slice(0, a.body).trim() === b.text.slice(0, b.body).trim()
}

/** How the second text differs from the first. */
export function kindOf(differences: readonly Difference[]): ParallelKind {
  const kinds = new Set(differences.map(({ kind }) => kind))
  if (kinds.size === 0) return 'same'
  if (kinds.size > 1) return 'reworded'
  if (kinds.has('removed')) return 'shortened'
  return kinds.has('added') ? 'extended' : 'reworded'
}

/** The gaps between the blocks of a match, and the moved blocks, in folded characters. */
function foldedDifferences({ blocks, moved, ...hull }: Match): Difference[] {
  const found: Difference[] = moved.map(({ a, b, length }) => ({
    kind: 'moved',
    a: { start: a, end: a + length },
    b: { start: b, end: b + length },
  }))
  let [endA, endB] = [hull.aStart, hull.bStart]
  const ends = { a: hull.aEnd, b: hull.bEnd, length: 0 }
  for (const block of [...blocks, ends]) {
    const left = without({ start: endA, end: block.a }, moved, 'a')
    const right = without({ start: endB, end: block.b }, moved, 'b')
    found.push(...pairUp(left, right, { a: endA, b: endB }))
    endA = block.a + block.length
    endB = block.b + block.length
  }
  return found.sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start)
}

function pairUp(
  left: readonly Range[],
  right: readonly Range[],
  at: { a: number; b: number },
): Difference[] {
  const [onlyA] = left
  const [onlyB] = right
  if (onlyA && onlyB && left.length === 1 && right.length === 1)
    return [{ kind: 'replaced', a: onlyA, b: onlyB }]
  const [hereA, hereB] = [
    { start: at.a, end: at.a },
    { start: at.b, end: at.b },
  ]
  return [
    ...left.map((a): Difference => ({ kind: 'removed', a, b: hereB })),
    ...right.map((b): Difference => ({ kind: 'added', a: hereA, b })),
  ]
}

/** A range without the parts covered by moved blocks, in pieces. */
function without(range: Range, moved: Match['moved'], side: 'a' | 'b'): Range[] {
  const pieces: Range[] = []
  let { start } = range
  const inside = moved
    .map((block) => ({ start: block[side], end: block[side] + block.length }))
    .filter((block) => block.start >= range.start && block.end <= range.end)
    .sort((x, y) => x.start - y.start)
  for (const block of inside) {
    if (block.start > start) pieces.push({ start, end: block.start })
    start = Math.max(start, block.end)
  }
  if (range.end > start) pieces.push({ start, end: range.end })
  return pieces
}

// Cached: every match of a passage needs its offsets.
const known = new WeakMap<Passage, number[]>()

/** Converts ranges of folded characters to ranges of the passage's text. */
function textRanges(passage: Passage): (range: Range) => Range {
  const offsets = known.get(passage) ?? foldedOffsets(passage)
  known.set(passage, offsets)
  const { text } = passage
  return ({ start, end }) => {
    if (end <= start) {
      const at = start === 0 ? (offsets[0] ?? 0) : (offsets[start - 1] ?? 0) + 1
      const whole = isTrail(text, at) ? at + 1 : at
      return { start: whole, end: whole }
    }
    const from = offsets[start] ?? 0
    const to = (offsets[end - 1] ?? 0) + 1
    return { start: isTrail(text, from) ? from - 1 : from, end: isTrail(text, to) ? to + 1 : to }
  }
}

function isTrail(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit >= 0xdc00 && unit <= 0xdfff
}
