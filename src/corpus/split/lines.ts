import type { Range } from './types.ts'

/** A physical line: `start` to `end` without the line break; the text inside its white space. */
export interface Line extends Range {
  textStart: number
  /** Equal to `textStart` when the line is blank. */
  textEnd: number
}

const BREAK = /[\n\r\u2028\u2029\f\v]|$(?![\s\S])/g
const INNER_BREAK = /[\n\r\u2028\u2029\f\v]/
const INNER_BREAKS = /[\n\r\u2028\u2029\f\v]+[ \t\u3000]{0,20}/g
/** White space, and the invisible characters that pages leave beside it. */
const BLANK = /[\s\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\u00ad\ufeff]/

/** Whether a character shows nothing. */
export function isBlank(char: string): boolean {
  return BLANK.test(char)
}

/** The range without blank characters at both ends; empty at its start when nothing else is there. */
export function trimRange(text: string, range: Range): Range {
  let { start, end } = range
  while (start < end && isBlank(text.charAt(start))) start += 1
  while (end > start && isBlank(text.charAt(end - 1))) end -= 1
  return { start, end }
}

/** Physical lines of a text, in order. Line breaks belong to no line. */
export function readLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const { index: at } of text.matchAll(BREAK)) {
    const inner = trimRange(text, { start, end: at })
    lines.push({ start, end: at, textStart: inner.start, textEnd: inner.end })
    start = at + 1
  }
  return lines
}

/** A line in which spaces part single characters, as OCR leaves it, without them: 青 石 市 → 青石市. */
function unspaced(content: string): string {
  if (content.length > 200 || !/^\S{1,4}[ \u3000]/.test(content)) return content
  const parts = content.split(/[ \u3000]+/)
  const single = parts.filter((part) => /^[\u3000-\u9fff\uff00-\uffef]$/.test(part)).length
  return single >= 4 && single * 5 >= parts.length * 3 ? parts.join('') : content
}

/**
 * Text of a line without the white space around it, the breaks that a fixed width put in, and the spaces that
 * OCR left between characters.
 */
export function lineText(text: string, line: Line): string {
  const inner = text.slice(line.textStart, line.textEnd)
  return unspaced(INNER_BREAK.test(inner) ? inner.replace(INNER_BREAKS, '') : inner)
}
