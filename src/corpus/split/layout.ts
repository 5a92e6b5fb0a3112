import { readMarker } from '../numbering/read-marker.ts'
import { isDate } from './line-kinds.ts'
import { type Line, lineText } from './lines.ts'

const ENDS = /[。；;：:！!？?”」）)】》]$/
const SENTENCE_ENDS = /[。；;：:！!？?][”」）)】]?$/
const MIN_LINES = 8

/**
 * Lines of a text as its writer meant them: in a text that was broken at a fixed width, the physical
 * lines of one paragraph are one line. Other texts come back as they are.
 */
export function joinWrapped(text: string, lines: readonly Line[]): Line[] {
  const width = fixedWidth(text, lines)
  if (width === 0) return [...lines]
  const indented = usesIndent(text, lines)
  const joined: Line[] = []
  let full = false
  for (const line of lines) {
    const last = joined.at(-1)
    const wraps = full && last !== undefined && wrapsOn(text, last, line, indented)
    full = line.textEnd - line.start >= width * 0.86
    if (!wraps) joined.push({ ...line })
    else joined[joined.length - 1] = { ...last, end: line.end, textEnd: line.textEnd }
  }
  return joined
}

function wrapsOn(text: string, last: Line, line: Line, indented: boolean): boolean {
  if (line.textStart === line.textEnd || last.textStart === last.textEnd) return false
  if (indented && line.textStart - line.start >= 2) return false
  const sentence = SENTENCE_ENDS.test(
    text.slice(Math.max(last.textStart, last.textEnd - 2), last.textEnd),
  )
  if (sentence && (!indented || readMarker(text, line.textStart) !== null)) return false
  return !isDate(lineText(text, line))
}

/** The width that most lines were broken at; 0 for a text with one line per paragraph. */
function fixedWidth(text: string, lines: readonly Line[]): number {
  const filled = lines.filter((line) => line.textEnd > line.textStart)
  if (filled.length < MIN_LINES) return 0
  const widths = filled.map((line) => line.textEnd - line.start).sort((a, b) => a - b)
  const widest = widths[Math.floor(widths.length * 0.95)] ?? 0
  if (widest < 14 || widest > 100 || (widths.at(-1) ?? 0) > widest * 1.5) return 0
  const full = filled.filter((line) => line.textEnd - line.start >= widest * 0.86)
  const open = full.filter((line) => !ENDS.test(lineText(text, line)))
  return full.length >= filled.length * 0.25 && open.length >= full.length * 0.6 ? widest : 0
}

/** Whether paragraphs begin with white space and the lines that wrap do not. */
function usesIndent(text: string, lines: readonly Line[]): boolean {
  let indented = 0
  let flush = 0
  for (const line of lines) {
    if (line.textStart === line.textEnd) continue
    const deep = line.textStart - line.start >= 2
    if (deep && readMarker(text, line.textStart) !== null) indented += 1
    else if (!deep) flush += 1
  }
  return indented >= 2 && flush >= 2
}
