import type { Range } from './types.ts'

/** A physical line: `start` to `end` without the line break, and the range of its trimmed text. */
export interface Line extends Range {
  textStart: number
  /** Equal to `textStart` if the line is blank. */
  textEnd: number
}

const BREAK = /[\n\r\u2028\u2029\f\v]|$(?![\s\S])/g
const INNER_BREAK = /[\n\r\u2028\u2029\f\v]/
const INNER_BREAKS = /[\n\r\u2028\u2029\f\v]+[ \t\u3000]{0,20}/g
/** White space, and invisible characters that pages contain next to it. */
const BLANK = /[\s\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\u00ad\ufeff]/

/** Whether a character is invisible. */
export function isBlank(char: string): boolean {
  return BLANK.test(char)
}

/**
 * Trims blank characters at both ends of a range; an empty range at its start if nothing is left.
 */
export function trimRange(text: string, range: Range): Range {
  let { start, end } = range
  while (start < end && isBlank(text.charAt(start))) start += 1
  while (end > start && isBlank(text.charAt(end - 1))) end -= 1
  return { start, end }
}

/** Physical lines of a text, in order, without the line breaks. */
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

/** Removes the spaces between single characters, as from OCR: 青 石 市 → 青石市. */
function unspaced(content: string): string {
  if (content.length > 200 || !/^\S{1,4}[ \u3000]/.test(content)) return content
  const parts = content.split(/[ \u3000]+/)
  const single = parts.filter((part) => /^[\u3000-\u9fff\uff00-\uffef]$/.test(part)).length
  const digits = parts.filter((part) => /^[0-9]$/.test(part)).length
  const sure = single >= 4 || (single >= 3 && digits >= 4)
  return sure && (single + digits) * 5 >= parts.length * 3 ? parts.join('') : content
}

/**
 * Trimmed text of a line, without the breaks of a fixed width and the spaces that OCR left between
 * characters.
 */
export function lineText(text: string, line: Line): string {
  const inner = text.slice(line.textStart, line.textEnd)
  return unspaced(INNER_BREAK.test(inner) ? inner.replace(INNER_BREAKS, '') : inner)
}
