import { fold, searchable } from '../script/fold.ts'

/** A range of a text, in UTF-16 units: `start` inclusive, `end` exclusive. */
export interface Span {
  start: number
  end: number
}

/** A range inside one block of a clause. */
export interface BlockRange extends Span {
  block: number
}

/** A text as shown, and as it is compared. */
export interface TextView {
  text: string
  /** Without punctuation and spaces, independent of script, variant, width and case. */
  folded: string
  /** For each UTF-16 unit of `folded`, the offset of its character in `text`. */
  offsets: ArrayLike<number>
}

/** Prepares a text for searching. */
export function viewText(text: string): TextView {
  return { text, ...searchable(text) }
}

/** Offsets of `needle` in `haystack` in order, without overlaps. */
function occurrences(haystack: string, needle: string): number[] {
  const places: number[] = []
  if (needle === '') return places
  for (
    let at = haystack.indexOf(needle);
    at !== -1;
    at = haystack.indexOf(needle, at + needle.length)
  ) {
    places.push(at)
  }
  return places
}

/**
 * Finds the ranges of the shown text whose folded form is `folded`, including punctuation between
 * their ends.
 */
export function findText(view: TextView, folded: string): Span[] {
  return occurrences(view.folded, folded).map((at) => {
    const start = view.offsets[at] ?? 0
    const last = view.offsets[at + folded.length - 1] ?? start
    return { start, end: last + 1 }
  })
}

/**
 * Finds the ranges of the shown text that equal `literal`, punctuation included; `literal` is
 * folded.
 */
export function findLiteral(view: TextView, literal: string): Span[] {
  return occurrences(fold(view.text), literal).map((start) => ({
    start,
    end: start + literal.length,
  }))
}

/** Sorts spans and merges overlapping ones. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1)
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}

/**
 * Converts sorted, disjoint spans of the joined blocks to ranges of single blocks; a span across
 * two blocks gives two.
 */
export function splitByBlock(blocks: readonly string[], spans: readonly Span[]): BlockRange[] {
  const ranges: BlockRange[] = []
  let [from, next] = [0, 0]
  for (const [block, text] of blocks.entries()) {
    const to = from + text.length
    for (let span = spans[next]; span && span.start < to; span = spans[next]) {
      const start = Math.max(span.start, from) - from
      const end = Math.min(span.end, to) - from
      if (start < end) ranges.push({ block, start, end })
      if (span.end > to) break
      next++
    }
    from = to
  }
  return ranges
}
