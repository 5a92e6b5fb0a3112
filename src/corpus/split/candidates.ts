import type { Construct, Marker } from '../numbering/marker.ts'
import { beginsLabel, readMarker } from '../numbering/read-marker.ts'
import { isTableRow } from '../table-row.ts'
import { isBlank, type Line, lineText } from './lines.ts'
import { quotedRanges } from './quotes.ts'

/**
 * What stands before a label: the start of a line, a line that only wraps the one before, the end of a
 * sentence, a pause inside a sentence, white space, or a character of a word.
 */
export type Boundary = 'start' | 'wrapped' | 'final' | 'pause' | 'space' | 'none'

/** A label that may begin a clause. */
export interface Candidate {
  marker: Marker
  boundary: Boundary
  /** Index of its physical line. */
  line: number
  /** Inside quotation marks, of its line or of the lines around. */
  quoted: boolean
  /** Index of the next candidate of the same style; -1 when there is none. */
  next: number
}

/** Lists whose labels may stand inside a line. */
const INLINE = new Set<Construct>([
  'division',
  'article',
  'han-comma',
  'formal-comma',
  'han-paren',
  'arabic-point',
  'arabic-paren',
  'circled',
  'decimal',
  'bullet',
])
/** What Markdown puts before the text of a line: heading marks, emphasis, a quotation. */
const MARKDOWN = /^(?:#{1,6}[ \t]+|>[ \t]?)?(?:\*\*|__)?$/
const FINAL = /[。！？!?]/
const PAUSE = /[；;：:，,、]/
const BREAK_BEFORE = /[\n\r][ \t\u3000]*$/
const CLOSING = /[”’」』）)】]/
/** What never precedes a label of its own: 第（一）, 本条（一）, a digit, a Latin letter. */
const BOUND = /[第款条條项項和与與或及至到前本该該（(〔[0-9０-９A-Za-z.．\-－—~～]/

/** All labels of some lines that could begin a clause, in the order of the text. */
export function findCandidates(
  text: string,
  lines: readonly Line[],
  quotedLine: readonly boolean[],
): Candidate[] {
  const candidates: Candidate[] = []
  lines.forEach((line, index) => {
    // Cells of a table are no clauses.
    if (line.textStart === line.textEnd || isTableRow(lineText(text, line))) return
    const quotes = quotedRanges(text, line.textStart, line.textEnd)
    const inLine = new QuoteWalk(quotes)
    let at = line.textStart
    while (at < line.textEnd) {
      if (!beginsLabel(text.charAt(at))) {
        at += 1
        continue
      }
      const bound = at > line.textStart && BOUND.test(text.charAt(at - 1))
      const marker = bound ? null : readMarker(text, at)
      if (marker === null || marker.end > line.textEnd) {
        at += 1
        continue
      }
      const boundary = boundaryAt(text, line, at)
      if (boundary !== 'start' && !INLINE.has(marker.construct)) {
        at += 1
        continue
      }
      const quoted = quotedLine[index] === true || inLine.contains(at)
      candidates.push({ marker, boundary, line: index, quoted, next: -1 })
      at = boundary === 'none' ? at + 1 : marker.end
    }
  })
  linkStyles(candidates)
  return candidates
}

/** Walks along sorted ranges with growing positions. */
class QuoteWalk {
  private index = 0
  private readonly ranges: readonly (readonly [number, number])[]

  constructor(ranges: readonly (readonly [number, number])[]) {
    this.ranges = ranges
  }

  contains(at: number): boolean {
    while ((this.ranges[this.index]?.[1] ?? Number.POSITIVE_INFINITY) < at) this.index += 1
    return (this.ranges[this.index]?.[0] ?? Number.POSITIVE_INFINITY) < at
  }
}

function boundaryAt(text: string, line: Line, at: number): Boundary {
  if (at === line.textStart) return 'start'
  if (at - line.textStart <= 8 && MARKDOWN.test(text.slice(line.textStart, at))) return 'start'
  const before = text.charAt(at - 1)
  if (isBlank(before)) {
    if (finalBefore(text, line, at)) return 'final'
    return BREAK_BEFORE.test(text.slice(at - 6, at)) ? 'wrapped' : 'space'
  }
  if (FINAL.test(before)) return 'final'
  if (PAUSE.test(before)) return 'pause'
  if (CLOSING.test(before)) return finalBefore(text, line, at) ? 'final' : 'none'
  return 'none'
}

/** Whether a sentence ends before the closing marks and white space at a place. */
function finalBefore(text: string, line: Line, at: number): boolean {
  for (let i = at - 1; i >= line.textStart && i > at - 8; i -= 1) {
    const char = text.charAt(i)
    if (FINAL.test(char)) return true
    if (!CLOSING.test(char) && !isBlank(char)) return false
  }
  return false
}

function linkStyles(candidates: Candidate[]): void {
  const next = new Map<string, number>()
  for (let i = candidates.length - 1; i >= 0; i -= 1) {
    const candidate = candidates[i]
    if (candidate === undefined || candidate.quoted) continue
    candidate.next = next.get(candidate.marker.style) ?? -1
    if (candidate.boundary !== 'none') next.set(candidate.marker.style, i)
  }
}
