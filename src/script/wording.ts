import { type Searchable, searchable } from './fold.ts'

/** A range of a text in UTF-16 code units, with an exclusive end. */
export interface Place {
  start: number
  end: number
}

/** A wording split into the parts that a text must contain, with their greatest distances. */
export interface WordingPattern {
  wording: string
  /** Folded, without punctuation; never empty. */
  parts: string[]
  /** Most folded characters before each part except the first. */
  gaps: number[]
}

/** Between the parts of an enumeration: “黨政同責”全覆蓋，“一崗雙責”. */
const ENUMERATION_GAP = 6
/** In place of …… */
const ELISION_GAP = 30

/** The pattern of a wording; null if nothing in it is searchable. */
export function wordingPattern(wording: string): WordingPattern | null {
  const parts: string[] = []
  const gaps: number[] = []
  let gap = 0
  for (const piece of wording.split(/(…+|\.{3,}|[、，,；;])/u)) {
    if (/^(?:…|\.{3})/u.test(piece)) gap = ELISION_GAP
    else if (/^[、，,；;]$/u.test(piece)) gap = Math.max(gap, ENUMERATION_GAP)
    const { folded } = searchable(piece)
    if (folded === '') continue
    if (parts.length > 0) gaps.push(gap)
    parts.push(folded)
    gap = 0
  }
  return parts.length === 0 ? null : { wording, parts, gaps }
}

/** Every place in a text with a wording, in order, without overlaps. */
export function findPlaces(
  { parts, gaps }: WordingPattern,
  text: string,
  { folded, offsets }: Searchable,
): Place[] {
  const [first = ''] = parts
  const places: Place[] = []
  let from = folded.indexOf(first)
  while (from >= 0) {
    const end = endOfParts(folded, from, parts, gaps)
    const place = end === null ? null : toPlace(offsets, from, end)
    if (place && (parts.length === 1 || !crosses(text, place))) {
      places.push(place)
      from = folded.indexOf(first, end ?? from + 1)
    } else from = folded.indexOf(first, from + 1)
  }
  return places
}

function endOfParts(
  folded: string,
  start: number,
  parts: readonly string[],
  gaps: readonly number[],
): number | null {
  let end = start
  for (const [index, part] of parts.entries()) {
    const at = index === 0 ? start : folded.indexOf(part, end)
    if (at < 0 || at - end > (gaps[index - 1] ?? 0)) return null
    end = at + part.length
  }
  return end
}

function toPlace(offsets: Uint32Array, start: number, end: number): Place | null {
  const [first, last] = [offsets[start], offsets[end - 1]]
  return first === undefined || last === undefined ? null : { start: first, end: last + 1 }
}

// Parts of one wording are never in two sentences.
function crosses(text: string, { start, end }: Place): boolean {
  return /[。\n]/u.test(text.slice(start, end))
}

/**
 * Joins places that touch or have only punctuation and a conjunction between them: three wordings
 * of one enumeration are one statement.
 */
export function joinPlaces(places: readonly Place[], text: string): Place[] {
  const joined: Place[] = []
  for (const place of [...places].sort((x, y) => x.start - y.start || y.end - x.end)) {
    const last = joined.at(-1)
    if (last && (place.start <= last.end || isJoint(text.slice(last.end, place.start))))
      last.end = Math.max(last.end, place.end)
    else joined.push({ ...place })
  }
  return joined
}

function isJoint(between: string): boolean {
  return (
    !/[。\n]/u.test(between) &&
    /^(?:[和與与及並并且或]|以及|並且)?$/u.test(searchable(between).folded)
  )
}
