import type { Span } from './clause-view.ts'
import type { SuppliedRange } from './document.ts'

/** Converts a code point offset of a text to UTF-16. */
function unitOffset(text: string, codePoints: number): number {
  return Array.from(text).slice(0, codePoints).join('').length
}

/** Converts ranges of blocks in code points to spans of the joined blocks. */
export function suppliedSpans(blocks: readonly string[], ranges: readonly SuppliedRange[]): Span[] {
  return ranges.map(([block, start, end]) => {
    const before = blocks.slice(0, block).join('').length
    const text = blocks[block] ?? ''
    return { start: before + unitOffset(text, start), end: before + unitOffset(text, end) }
  })
}

/**
 * Returns a range of a text with the words that an editor supplied in 〔〕, as on the page. The
 * brackets are added for display, so that a query with its punctuation is compared with the text
 * alone.
 */
export function bracketed(text: string, supplied: readonly Span[], stretch: Span): string {
  let shown = ''
  let at = stretch.start
  const copyTo = (end: number) => {
    shown += text.slice(at, end)
    at = end
  }
  for (const { start, end } of supplied) {
    if (start >= stretch.start && start < stretch.end) {
      copyTo(start)
      shown += '〔'
    }
    if (end > stretch.start && end <= stretch.end) {
      copyTo(end)
      shown += '〕'
    }
  }
  copyTo(stretch.end)
  return shown
}
