import { readMarker } from '../numbering/read-marker.ts'
import { isTableRow } from '../table-row.ts'
import { isDocNumber, isForm, isPageField } from './line-forms.ts'
import { type Line, lineText } from './lines.ts'
import { simplify } from './vocabulary/simplify.ts'

const ENDS = /[。；;：:！!？?”」）)】》]$/
const SENTENCE_ENDS = /[。；;：:！!？?][”」）)】]?$/
const MIN_LINES = 8
/** 青 石 市: single characters, each followed by a space. */
const SPACED = /^(?:[^\s][ \u3000]{1,2}){4}/
/** Share of the width that a line broken at this width fills. */
const FULL = 0.86

/**
 * Joins the physical lines of a paragraph in a text that was broken at a fixed width. Other texts
 * are returned unchanged.
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

/** Whether a line is a row of a table, which is never part of a paragraph. */
function isRow(text: string, line: Line): boolean {
  const content = lineText(text, line)
  return isTableRow(content) || content.includes('\t')
}

/**
 * Whether a line is a field of a portal or an entry of contents, whose width is unrelated to that
 * of the text.
 */
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
  // 第 1 條 on its own line begins an article, however wide the line above is.
  if (marker?.construct === 'article' && marker.end === line.textEnd) return false
  const deep = indented && line.textStart - line.start >= 2
  // An indented line begins a paragraph, except with a hanging indent, which indents continuation
  // lines.
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

/** Columns at which the lines were broken; 0 for a text with one line per paragraph. */
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
  const least = Math.max(3, filled.length * 0.12, full.length * 0.6)
  return open.length >= least ? widest : 0
}

/**
 * The same for a text with a space after each character, as from OCR, whose lines are never
 * paragraphs.
 */
function spacedWidth(text: string, lines: readonly Line[]): number {
  const filled = lines.filter((line) => line.textEnd > line.textStart)
  const spaced = filled.filter((line) =>
    SPACED.test(text.slice(line.textStart, line.textStart + 60)),
  )
  if (filled.length < 3 || spaced.length < filled.length * 0.7) return 0
  // OCR keeps the printed lines, but its spaces make their widths inexact.
  return 0.87 * filled.reduce((widest, line) => Math.max(widest, columns(text, line)), 0)
}

/** Whether a line is right-aligned, like signatures and dates: it is not a full line. */
function isSetRight(text: string, line: Line): boolean {
  const indent = columns(text, { ...line, textEnd: line.textStart })
  return indent >= 20 && line.textStart - line.start > line.textEnd - line.textStart
}

/** Columns of a line in a fixed-width font: two for a Chinese character, one for others. */
function columns(text: string, line: Line): number {
  let width = 0
  for (let at = line.start; at < line.textEnd; at += 1)
    width += text.charCodeAt(at) >= 0x2e80 ? 2 : 1
  return width
}

/** Whether paragraphs begin with white space and continuation lines do not. */
function usesIndent(text: string, lines: readonly Line[]): boolean {
  const filled = lines.filter((line) => line.textStart < line.textEnd)
  const deep = filled.filter((line) => line.textStart - line.start >= 2)
  const labelled = deep.filter((line) => readMarker(text, line.textStart) !== null)
  return labelled.length >= 2 && filled.length - deep.length >= 2
}
