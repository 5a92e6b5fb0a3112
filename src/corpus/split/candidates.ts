import { headingMarker } from '../numbering/heading.ts'
import type { Marker } from '../numbering/marker.ts'
import { beginsLabel, readMarkers, styleOf } from '../numbering/read-marker.ts'
import { bareHeadings } from './bare-headings.ts'
import { type FactLine, isRow } from './facts.ts'
import { insertedLines } from './inserted.ts'
import { isBlank, type Line } from './lines.ts'
import { quotedLines, quotedRanges } from './quotes.ts'

/**
 * What precedes a label: the start of a line, of a line that continues a wrapped one, the end of a
 * sentence, a pause inside a sentence, white space, or a character of a word.
 */
export type Boundary = 'start' | 'wrapped' | 'final' | 'pause' | 'space' | 'none'

/** A label that may begin a clause. */
export interface Candidate {
  marker: Marker
  boundary: Boundary
  /** Index of its physical line. */
  line: number
  /** Inside quotation marks, in its own line or across lines. */
  quoted: boolean
  /** In text, without quotation marks, that an amending law inserts into another law. */
  inserted: boolean
  /** Directly after the label that begins the line: (1) of 2.(1). */
  nested: boolean
  /** One of several items separated by semicolons on one line: （一）…；（二）…. */
  listed: boolean
  /** Index of the next candidate of the same style; -1 if there is none. */
  next: number
  /** Another reading of the same label: (i) as the ninth letter. */
  also: Candidate | null
}

/** The reading of a candidate with a given style; the usual reading if none has it. */
export function readingOf(candidate: Candidate, style: string): Candidate {
  for (let found: Candidate | null = candidate; found !== null; found = found.also)
    if (found.marker.style === style) return found
  return candidate
}

/** Markdown before the text of a line: heading marks, emphasis, a quotation. */
const MARKDOWN = /^(?:#{1,6}[ \t]+|>[ \t]?)?(?:\*\*|__)?$/
const FINAL = /[。！？!?]/
const PAUSE = /[；;：:，,、]/
const BREAK_BEFORE = /[\n\r][ \t\u3000]*$/
const CLOSING = /[”’」』）)】]/
/**
 * Characters that never precede a label: 第（一）, 本条（一）, 表A.1, “5A., a digit, a Latin
 * letter.
 */
const BOUND = /[“「『表图圖见見第款条條项項和与與或及至到前本该該（(〔[0-9０-９A-Za-z.．\-－—~～]/

/**
 * Finds all labels of some lines that could begin a clause, in the order of the text; returns
 * separately those of lines that repeat the text in another language.
 */
export function findCandidates(
  text: string,
  lines: readonly FactLine[],
): { candidates: Candidate[]; foreign: Candidate[] } {
  const candidates: Candidate[] = []
  const quotedLine = quotedLines(text, lines)
  const insertedLine = insertedLines(lines)
  const headings = bareHeadings(lines)
  lines.forEach((line, index) => {
    if (line.textStart === line.textEnd || line.kind === 'history') return
    if (isRow(line) || (line.kind === 'contents' && line.marker === null)) return
    const heading = headings[index]
    if (heading !== undefined) candidates.push(bare(line, index, heading))
    const from = candidates.length
    const isQuoted = inRanges(quotedRanges(text, line.textStart, line.textEnd))
    const inserted = insertedLine[index] === true
    let label = -1
    for (let at = line.textStart; at < line.textEnd; ) {
      if (!beginsLabel(text.charCodeAt(at))) {
        at += 1
        continue
      }
      const nested = at === label && /[（(]/.test(text.charAt(at))
      const readings = labelsAt(text, line, at, nested)
      const [first] = readings
      const boundary = nested ? 'start' : boundaryAt(text, line, at, readings[0])
      if (first === undefined || (boundary !== 'start' && !styleOf(first.construct)?.inline)) {
        at += 1
        continue
      }
      const quoted = quotedLine[index] === true || isQuoted(at)
      const place = { boundary, line: index, quoted, inserted, nested }
      candidates.push(candidate(readings, place))
      if (boundary === 'start') label = behindLabel(text, first.end)
      at = boundary === 'none' ? at + 1 : first.end
    }
    if (candidates.length > from + 1) markListed(text, candidates, from)
  })
  const foreign = foreignLabels(text, candidates)
  return { candidates: candidates.filter((found) => !foreign.has(found)), foreign: [...foreign] }
}

/** An unnumbered heading as a candidate without another reading. */
function bare({ textStart }: FactLine, line: number, rank: number): Candidate {
  const place = { line, quoted: false, inserted: false, nested: false }
  return candidate([headingMarker(textStart, rank)], { ...place, boundary: 'start' })
}

/**
 * Labels of lines in another language, if the text has each clause in both: 1.1 “公司”指… and 1.1
 * "Company" means….
 */
function foreignLabels(text: string, candidates: readonly Candidate[]): Set<Candidate> {
  const foreign = candidates.map(
    ({ marker, boundary }) => boundary === 'start' && isForeign(text, marker.end),
  )
  if (!foreign.includes(true)) return new Set()
  let pairs = 0
  for (const [i, { marker }] of candidates.entries()) {
    // The other language may number in its own way: （一）教師交流； above (1) exchange of staff;.
    const same = ({ marker: { style, value } }: Candidate, at: number) =>
      (style === marker.style || at === 0) && value === marker.value
    const other = candidates.slice(i + 1, i + 5).findIndex(same)
    if (other !== -1 && foreign[i] !== foreign[i + 1 + other]) pairs += 1
  }
  return new Set(pairs < 2 ? [] : candidates.filter((_, i) => foreign[i] === true))
}

/** Whether the rest of a line is in Latin letters only. */
function isForeign(text: string, from: number): boolean {
  const rest = /^[^\n\r]{0,80}/.exec(text.slice(from, from + 80))?.[0] ?? ''
  return /[A-Za-z]{3}/.test(rest) && !/[\u4e00-\u9fff]/.test(rest)
}

/** The possible readings of a label at a position of a line; empty if no label can start there. */
function labelsAt(text: string, line: Line, at: number, nested: boolean): Marker[] {
  if (!nested && at > line.textStart && BOUND.test(text.charAt(at - 1))) return []
  return readMarkers(text, at).filter(
    ({ end, value }) => end <= line.textEnd && (!nested || value === 1),
  )
}

/**
 * Position at which a second label may follow the one that begins a line: after at most one space.
 */
function behindLabel(text: string, end: number): number {
  return /[ \u3000]/.test(text.charAt(end)) ? end + 1 : end
}

function candidate(
  readings: readonly Marker[],
  place: Omit<Candidate, 'marker' | 'listed' | 'next' | 'also'>,
): Candidate {
  const [marker, ...others] = readings as [Marker, ...Marker[]]
  const also = others.length === 0 ? null : candidate(others, place)
  return { ...place, marker, listed: false, next: -1, also }
}

/** Marks the items separated by semicolons on one line, the first at its start. */
function markListed(text: string, candidates: Candidate[], from: number): void {
  const lists = new Map<string, Candidate[]>()
  const first = candidates[from]
  const listed = first?.boundary === 'start' ? ANNOUNCED[first.marker.construct] : BELOW
  for (const found of candidates.slice(from)) {
    const { style, value, start } = found.marker
    const before = text.charAt(start - 1)
    const list = lists.get(style) ?? []
    const announced = listed?.includes(found.marker.construct) && /[：:。]/.test(before)
    const sure = first?.marker.construct === 'article' || found.marker.construct === 'han-paren'
    const words = text.slice(Math.max(first?.marker.end ?? 0, start - WORDS), start - 1)
    const opens = announced && value === 1 && (sure || announces(words))
    if (found.boundary === 'start' || opens) lists.set(style, [found])
    else if (list.at(-1)?.marker.value === value - 1 && /[；;。]/.test(before)) list.push(found)
    if (list.length > 1) for (const item of list) item.listed = true
  }
}

/** 遵守下列规定：（一）…；（二）…, 检查内容。（一）…；（二）…: what a clause announces on its own line. */
const ANNOUNCED: Partial<Record<Marker['construct'], Marker['construct'][]>> = {
  article: ['han-paren', 'arabic-paren', 'arabic-point'],
  'han-comma': ['han-paren', 'arabic-point', 'arabic-paren'],
  'han-paren': ['arabic-point', 'arabic-paren', 'circled'],
  'arabic-point': ['arabic-paren', 'circled'],
  'arabic-paren': ['circled'],
}

/** Characters before the number 1 that are read for an announcement. */
const WORDS = 32

/** Whether words before the number 1 announce a list: 注意事项：1.…；2.…, 具备下列条件：①…；②…, not 一要…，具体为：. */
function announces(words: string): boolean {
  return /^[^。；，,]{2,10}$/.test(words) || /(?:下列|以下|如下)[^。；]{0,16}$/.test(words)
}

/** What a paragraph below the line of a label announces: 会议强调：（一）…；（二）…. */
const BELOW: Marker['construct'][] = ['han-paren']

/** A test of increasing positions against sorted ranges. */
function inRanges(ranges: readonly (readonly [number, number])[]): (at: number) => boolean {
  let index = 0
  return (at) => {
    while ((ranges[index]?.[1] ?? Number.POSITIVE_INFINITY) < at) index += 1
    return (ranges[index]?.[0] ?? Number.POSITIVE_INFINITY) < at
  }
}

function boundaryAt(text: string, line: Line, at: number, marker: Marker | undefined): Boundary {
  if (at === line.textStart) return 'start'
  if (at - line.textStart <= 8 && MARKDOWN.test(text.slice(line.textStart, at))) return 'start'
  const before = text.charAt(at - 1)
  if (isBlank(before)) {
    if (finalBefore(text, line, at)) return 'final'
    return BREAK_BEFORE.test(text.slice(at - 6, at)) ? 'wrapped' : 'space'
  }
  if (FINAL.test(before)) return 'final'
  if (PAUSE.test(before)) return 'pause'
  if (CLOSING.test(before) && finalBefore(text, line, at)) return 'final'
  // 第一条：… after the name of its chapter: references have no colon.
  const titled = marker?.construct === 'article' && /[：:]/.test(text.charAt(marker.end))
  return titled ? 'final' : 'none'
}

/** Whether a sentence ends before the closing marks and white space at a position. */
function finalBefore(text: string, line: Line, at: number): boolean {
  for (let i = at - 1; i >= line.textStart && i > at - 8; i -= 1) {
    const char = text.charAt(i)
    if (FINAL.test(char)) return true
    if (!CLOSING.test(char) && !isBlank(char)) return false
  }
  return false
}

/** Sets `next` of every candidate to the next one of its style. */
export function linkStyles(candidates: readonly Candidate[]): void {
  const next = new Map<string, number>()
  for (let i = candidates.length - 1; i >= 0; i -= 1) {
    const place = candidates[i]
    if (place === undefined || place.quoted || place.inserted) continue
    for (let found: Candidate | null = place; found !== null; found = found.also)
      found.next = next.get(found.marker.style) ?? -1
    if (place.boundary === 'none') continue
    for (let found: Candidate | null = place; found !== null; found = found.also)
      next.set(found.marker.style, i)
  }
}
