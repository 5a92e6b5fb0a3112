import type { Block, Document, Inline } from './model.ts'
import { walkBlocks } from './model.ts'
import { readInline } from './reading.ts'

/** An editor's mark with its position in the published text of a document, in UTF-16 code units. */
export interface Mark {
  start: number
  /** End of the published words that it replaces; equal to `start` for gaps and notes. */
  end: number
  inline: Exclude<Inline, { type: 'text' }>
  /** Whether it is at the start of its block: decisive where two blocks touch. */
  leads: boolean
}

/** All editor's marks of a document, in page order. */
export function collectMarks(document: Document): Mark[] {
  const marks: Mark[] = []
  let offset = 0
  for (const block of walkBlocks(document)) {
    offset += block.before.length
    const blockStart = offset
    for (const inline of block.inlines) {
      const length = readInline(inline, 'published').length
      if (inline.type !== 'text')
        marks.push({ start: offset, end: offset + length, inline, leads: offset === blockStart })
      offset += length
    }
  }
  return marks
}

/**
 * Inverse of {@link collectMarks}: inserts marks into a document without any. Returns those that
 * cannot be placed: their published words differ from the text, or they cross the end of a block.
 */
export function placeMarks(document: Document, marks: readonly Mark[]): Mark[] {
  const unplaced = new Set(marks)
  let offset = 0
  for (const block of walkBlocks(document)) {
    offset += block.before.length
    const text = block.inlines.map((inline) => readInline(inline, 'published')).join('')
    const here = [...unplaced].filter((mark) => fits(mark, offset, text))
    if (here.length > 0) block.inlines = cut(text, offset, here)
    for (const mark of here) unplaced.delete(mark)
    offset += text.length
  }
  return [...unplaced]
}

function fits(mark: Mark, blockStart: number, text: string): boolean {
  const start = mark.start - blockStart
  const end = mark.end - blockStart
  if (start < 0 || end > text.length) return false
  if (start === 0 && !mark.leads) return false
  if (start === text.length && mark.leads) return false
  return pageReading(mark.inline) === null || text.slice(start, end) === pageReading(mark.inline)
}

/** The published words that a mark requires; null for marks between characters. */
function pageReading(inline: Mark['inline']): string | null {
  if (inline.type === 'corr') return inline.sic
  return inline.type === 'script' ? inline.value : null
}

function cut(text: string, blockStart: number, marks: readonly Mark[]): Block['inlines'] {
  const inlines: Inline[] = []
  let at = 0
  const push = (to: number) => {
    if (to > at) inlines.push({ type: 'text', value: text.slice(at, to) })
  }
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    push(mark.start - blockStart)
    inlines.push(mark.inline)
    at = mark.end - blockStart
  }
  push(text.length)
  return inlines
}
