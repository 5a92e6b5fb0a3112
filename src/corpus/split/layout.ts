import { readMarker } from '../numbering/read-marker.ts'
import { type Line, lineText } from './lines.ts'

const ENDS = /[。；;：:！!？?”」）)】]$/
const MIN_LINES = 10

/**
 * For every line, whether it only wraps the line before: in a text that was broken at a fixed width, a
 * line that follows a full one without the end of a sentence.
 */
export function wrappedLines(text: string, lines: readonly Line[]): boolean[] {
  const widths = lines.map((line) => line.textEnd - line.start)
  const width = fixedWidth(text, lines, widths)
  return lines.map((line, i) => {
    const before = lines[i - 1]
    if (width === 0 || before === undefined || line.textStart === line.textEnd) return false
    if ((widths[i - 1] ?? 0) < width - 4 || before.textEnd === before.textStart) return false
    const content = lineText(text, before)
    if (ENDS.test(content) && readMarker(text, line.textStart) !== null) return false
    return line.textStart === line.start || !ENDS.test(content)
  })
}

/** The width that most lines were broken at; 0 for a text with one line per paragraph. */
function fixedWidth(text: string, lines: readonly Line[], widths: readonly number[]): number {
  const filled = lines.flatMap((line, i) => (line.textEnd > line.textStart ? [i] : []))
  if (filled.length < MIN_LINES) return 0
  const sorted = filled.map((i) => widths[i] ?? 0).sort((a, b) => a - b)
  const widest = sorted[Math.floor(sorted.length * 0.95)] ?? 0
  if (widest < 16 || widest > 90) return 0
  const full = filled.filter((i) => (widths[i] ?? 0) >= widest - 4)
  const open = full.filter((i) => {
    const line = lines[i]
    return line !== undefined && !ENDS.test(lineText(text, line))
  })
  return full.length >= filled.length * 0.3 && open.length >= full.length * 0.7 ? widest : 0
}
