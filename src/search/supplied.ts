import type { Span } from './clause-view.ts'
import type { SuppliedRange } from './document.ts'

/** UTF-16 offset of a code point of a text. */
function unitOffset(text: string, codePoints: number): number {
  return Array.from(text).slice(0, codePoints).join('').length
}

/** Ranges in code points of blocks as spans of the joined blocks. */
export function suppliedSpans(blocks: readonly string[], ranges: readonly SuppliedRange[]): Span[] {
  return ranges.map(([block, start, end]) => {
    const before = blocks.slice(0, block).join('').length
    const text = blocks[block] ?? ''
    return { start: before + unitOffset(text, start), end: before + unitOffset(text, end) }
  })
}

/**
 * A stretch of a text with the words that an editor supplied in 〔〕, as the page has them. The brackets are
 * put in when it is shown, so that a query with its punctuation is compared with the text alone.
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
