import type { Construct, Marker } from '../numbering/marker.ts'
import { readMarker } from '../numbering/read-marker.ts'
import { isForm } from './line-forms.ts'
import { isBlank, type Line } from './lines.ts'
import { simplify } from './vocabulary/simplify.ts'

/** A line with fewer places to cut was not joined from lines. */
const FEWEST = 4
/** A bracket that stays open longer was never closed. */
const REACH = 400
const OPENING = /[（(《“「【〔［[]/
const CLOSING = /[）)》”」】〕］\]]/
const CHINESE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”]/
/** Labels that can only be distinguished from words by their sequence. */
const WORDS = new Set<Construct>(['arabic-bare', 'han-is', 'latin', 'roman', 'bullet', 'decimal'])
/** The start of a title or sentence. */
const RUN = /^[\u4e00-\u9fff、]{8}/
/** Marks that are next to a word as often as they begin a line. */
const UNSURE = /[-*+·•|/,，。；、:：]/

/**
 * Positions where a line that contains a whole document was once broken: at white space between
 * Chinese words that is not inside a label, a bracket, a date or a spaced word (总　则).
 */
export function spaceCuts(text: string, line: Line): number[] {
  const cuts: number[] = []
  let label = line.textStart
  let article = 0
  const open: number[] = []
  for (let at = line.textStart; at < line.textEnd; at += 1) {
    const char = text.charAt(at)
    if (OPENING.test(char)) open.push(at)
    else if (CLOSING.test(char)) open.pop()
    if (!isBlank(char) || isBlank(text.charAt(at - 1))) continue
    let next = at + 1
    while (next < line.textEnd && isBlank(text.charAt(next))) next += 1
    if (at < label || at - (open.at(-1) ?? Number.NEGATIVE_INFINITY) < REACH) continue
    const marker = readMarker(text, next)
    if (marker?.construct === 'article') {
      // An article out of order is in a table or a reference.
      const inOrder = marker.value === 1 || Math.abs(marker.value - article) <= 1
      if (!inOrder && !/[。；]/.test(text.charAt(at - 1))) continue
      article = marker.value
    } else if (!isLabel(text, marker) && !partsLines(text, at, next)) continue
    cuts.push(next)
    label = marker?.end ?? label
  }
  return cuts.length < FEWEST ? [] : cuts
}

/**
 * Whether a label can be recognized without a sequence as the start of a line; 1 总则 can before
 * 1.1.
 */
function isLabel(text: string, marker: Marker | null): boolean {
  if (marker === null) return false
  if (marker.construct !== 'arabic-bare') return !WORDS.has(marker.construct)
  const below = /^[^0-9。]{1,30}([0-9]{1,2})[.．]1/.exec(text.slice(marker.end, marker.end + 40))
  return below !== null && Number(below[1]) === marker.value
}

/** Whether white space is between two short words: 教育部 民政部, 就业 通知. */
function isWord(text: string, from: number, to: number): boolean {
  const before = /[\s：:]([\u4e00-\u9fff]{1,6})$/.exec(text.slice(Math.max(0, from - 8), from))
  const after = /^[\u4e00-\u9fff]{1,6}(?=\s)/.exec(text.slice(to, to + 8))
  return before !== null && after !== null
}

/** Whether white space separates two lines rather than two words. */
function partsLines(text: string, from: number, to: number): boolean {
  const before = text.charAt(from - 1)
  const after = text.charAt(to)
  if (!CHINESE.test(before) && !CHINESE.test(after)) return false
  if (
    UNSURE.test(after) ||
    /[年月第國国据據自于於在至到从從经經]/.test(before) ||
    /^[年月日号條条號]/.test(after)
  )
    return false
  if (before === '日' && isForm(simplify(text.slice(to, to + 80)), 'done')) return false
  if (isWord(text, from, to)) return false
  if (RUN.test(text.slice(to, to + 8))) return true
  if (/[0-9]/.test(before) && !CHINESE.test(text.charAt(from - 2))) return false
  return !isBlank(text.charAt(from - 2)) && !isBlank(text.charAt(to + 1))
}
