import { readMarker } from '../numbering/read-marker.ts'
import { isTableRow } from '../table-row.ts'
import { isDocNumber, isForm, isPageField } from './line-forms.ts'
import { type Line, lineText } from './lines.ts'
import { simplify } from './vocabulary/simplify.ts'

const ENDS = /[。；;：:！!？?”」）)】》]$/
const SENTENCE_ENDS = /[。；;：:！!？?][”」）)】]?$/
const MIN_LINES = 8
/** 青 石 市: single characters with a space behind each. */
const SPACED = /^(?:[^\s][ \u3000]{1,2}){4}/
/** Share of the width that a line broken by it fills. */
const FULL = 0.86

/**
 * Lines of a text as its writer meant them: in a text that was broken at a fixed width, the physical
 * lines of one paragraph are one line. Other texts come back as they are.
 */
export function joinWrapped(text: string, lines: readonly Line[]): Line[] {
  const width = spacedWidth(text, lines) || fixedWidth(text, lines)
  if (width === 0) return [...lines]
  const indented = usesIndent(text, lines)
  const joined: Line[] = []
  let full = false
  for (const line of lines) {
    const last = joined.at(-1)
    const beside = last !== undefined && !/\S/.test(text.slice(last.end, line.start))
    const row = isRow(text, line)
    const wraps = full && !row && beside && wrapsOn(text, last, line, indented)
    full = !row && columns(text, line) >= width * FULL
    if (!wraps) joined.push({ ...line })
    else joined[joined.length - 1] = { ...last, end: line.end, textEnd: line.textEnd }
  }
  return joined
}

/** Whether a line is a row of a table: it is never a part of a paragraph. */
function isRow(text: string, line: Line): boolean {
  const content = lineText(text, line)
  return isTableRow(content) || content.includes('\t')
}

/** Whether a line is a field of a portal or an entry of contents: its width says nothing of the text's. */
function isField(text: string, line: Line): boolean {
  if (line.textEnd - line.textStart >= 120) return false
  const content = simplify(lineText(text, line))
  return isPageField(content) || isForm(content, 'contents-entry')
}

function wrapsOn(text: string, last: Line, line: Line, indented: boolean): boolean {
  if (line.textStart === line.textEnd || last.textStart === last.textEnd) return false
  const sentence = SENTENCE_ENDS.test(
    text.slice(Math.max(last.textStart, last.textEnd - 2), last.textEnd),
  )
  const marker = readMarker(text, line.textStart)
  const labelled = marker !== null
  // 第 1 條 on a line of its own begins an article, however wide the line above is.
  if (marker?.construct === 'article' && marker.end === line.textEnd) return false
  const deep = indented && line.textStart - line.start >= 2
  // A line that is set in begins a paragraph, but a hanging indent sets in what goes on.
  if (deep && (sentence || labelled)) return false
  if (sentence && (!indented || labelled)) return false
  const content = simplify(lineText(text, line))
  if (isPageField(content)) return false
  if (isForm(content, 'history') || isForm(content, 'addressee') || isDocNumber(content)) {
    const above = simplify(lineText(text, last))
    if (isForm(above, 'title') && !isForm(above, 'unfinished')) return false
  }
  return !isForm(content, 'date') && !isSetRight(text, line)
}

/** Columns that the lines were broken at; 0 for a text with one line per paragraph. */
function fixedWidth(text: string, lines: readonly Line[]): number {
  const filled = lines.filter(
    (line) => line.textEnd > line.textStart && !isRow(text, line) && !isField(text, line),
  )
  if (filled.length < MIN_LINES) return 0
  const widths = filled.map((line) => columns(text, line)).sort((a, b) => a - b)
  const widest = widths[Math.floor((widths.length - 1) * 0.97)] ?? 0
  if (widest < 28 || widest > 200 || (widths.at(-1) ?? 0) > widest * 1.3) return 0
  // A line with a label below it may end as it was meant to: (a) 公平競爭 Fair competition.
  const full = filled.filter((line, i) => {
    const wide = columns(text, line) >= widest * FULL && !isSetRight(text, line)
    const next = filled[i + 1]?.textStart ?? line.end
    return wide && (ENDS.test(lineText(text, line)) || readMarker(text, next) === null)
  })
  const open = full.filter((line) => !ENDS.test(lineText(text, line)))
  return open.length >= Math.max(3, filled.length * 0.12) && open.length >= full.length * 0.6
    ? widest
    : 0
}

/** The same for a text whose characters a space parts each, as OCR leaves it: its lines are never paragraphs. */
function spacedWidth(text: string, lines: readonly Line[]): number {
  const filled = lines.filter((line) => line.textEnd > line.textStart)
  const spaced = filled.filter((line) =>
    SPACED.test(text.slice(line.textStart, line.textStart + 60)),
  )
  if (filled.length < 3 || spaced.length < filled.length * 0.7) return 0
  // OCR keeps the lines of the print, whose ends its spaces blur.
  return 0.87 * filled.reduce((widest, line) => Math.max(widest, columns(text, line)), 0)
}

/** Whether a line is pushed to the right margin, as signatures and dates are: it is no full line. */
function isSetRight(text: string, line: Line): boolean {
  const indent = columns(text, { ...line, textEnd: line.textStart })
  return indent >= 20 && line.textStart - line.start > line.textEnd - line.textStart
}

/** Columns that a line takes in a fixed-width font: two for a Chinese character, one for others. */
function columns(text: string, line: Line): number {
  let width = 0
  for (let at = line.start; at < line.textEnd; at += 1)
    width += text.charCodeAt(at) >= 0x2e80 ? 2 : 1
  return width
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
