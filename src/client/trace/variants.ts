import { searchable } from '../../script/fold.ts'
import {
  findPlaces,
  type Place,
  type WordingPattern,
  wordingPattern,
} from '../../script/wording.ts'

/** A principle with the data for histories: its names and wordings. */
export interface TracePrinciple {
  title: string
  /** All its names. */
  names: string[]
  wordings: string[]
}

/** A variant of a phrase. */
export interface VariantPattern extends WordingPattern {
  /**
   * Short name of the principle whose wording it is; null for the phrase itself with words
   * inserted.
   */
  principle: string | null
}

/** A place where a text has a variant of a phrase. */
export interface VariantPlace extends Place {
  principle: string | null
}

/** Most folded characters inserted between the parts of a phrase: 耕地〔這條〕紅線. */
const INSERTED = 6
/** Shortest part that a phrase is divided into. */
const SHORTEST = 2
/**
 * Longest phrases that are divided in two places, and in one: the number of divisions grows with
 * the length.
 */
const CUT_TWICE = 10
const CUT_ONCE = 40
/** Shorter phrases are part of too many wordings. */
const SHORTEST_COVERED = 4
/** Marks that may not occur between the parts of a phrase without marks. */
const BREAK = /[，,。；;：:！!？?\n]/u
const MARK = /[^\p{L}\p{N}\p{Co}]/u

/** The patterns that are searched in addition to the phrase itself. */
export function variantPatterns(
  query: string,
  principles: readonly TracePrinciple[],
): VariantPattern[] {
  const needle = searchable(query).folded
  const typed = wordingPattern(query)
  const inserted = [...(typed && typed.parts.length > 1 ? [typed] : []), ...cuts(needle)]
  const own = inserted.map((pattern) => ({ ...pattern, principle: null }))
  const others = principles.flatMap(({ title, names, wordings }) => {
    const patterns = wordings.flatMap((wording) => wordingPattern(wording) ?? [])
    if (!covers(names, patterns, needle, inserted)) return []
    return patterns.map((pattern) => ({ ...pattern, principle: title }))
  })
  return [...own, ...others]
}

function cuts(needle: string): WordingPattern[] {
  if (needle.length > CUT_ONCE) return []
  const patterns: WordingPattern[] = []
  const add = (...parts: string[]) =>
    patterns.push({ wording: needle, parts, gaps: parts.slice(1).map(() => INSERTED) })
  for (const first of cutsFrom(needle, 0)) {
    add(needle.slice(0, first), needle.slice(first))
    if (needle.length > CUT_TWICE) continue
    for (const second of cutsFrom(needle, first))
      add(needle.slice(0, first), needle.slice(first, second), needle.slice(second))
  }
  return patterns
}

/** Positions where the rest of a phrase can be divided, never inside a surrogate pair. */
function cutsFrom(needle: string, from: number): number[] {
  const places: number[] = []
  for (let at = from + SHORTEST; at <= needle.length - SHORTEST; at++)
    if (!/[\udc00-\udfff]/.test(needle.charAt(at))) places.push(at)
  return places
}

/**
 * Whether a phrase is a name of a principle, or equal to one of its wordings or the greater part of
 * it.
 */
function covers(
  names: readonly string[],
  wordings: readonly WordingPattern[],
  needle: string,
  inserted: readonly WordingPattern[],
): boolean {
  if (names.some((name) => searchable(name).folded === needle)) return true
  return wordings.some(({ wording, parts }) => {
    const whole = parts.join('')
    const [short, long] = whole.length < needle.length ? [whole, needle] : [needle, whole]
    if (short === long) return true
    if (short.length < SHORTEST_COVERED) return false
    if (short.length * 2 < long.length) return false
    if (long.includes(short)) return true
    const folded = searchable(wording)
    return inserted.some((one) => findPlaces(one, wording, folded).length > 0)
  })
}

/**
 * Places of variants in a text, in order, not overlapping each other or an occurrence of the phrase
 * itself; among several readings of a place, the one with the fewest inserted words.
 */
export function variantPlaces(
  text: string,
  needle: string,
  patterns: readonly VariantPattern[],
): VariantPlace[] {
  const folded = searchable(text)
  const kept: Place[] = findPlaces({ wording: needle, parts: [needle], gaps: [] }, text, folded)
  const found = patterns
    .flatMap((pattern) =>
      findPlaces(pattern, text, folded)
        .map((place): VariantPlace => ({ ...place, principle: pattern.principle }))
        .filter(({ start, end }) => !isParted(text.slice(start, end), pattern)),
    )
    .sort((a, b) => rank(a) - rank(b) || a.start - b.start)
  const places: VariantPlace[] = []
  for (const place of found) {
    if (kept.some(({ start, end }) => place.start < end && start < place.end)) continue
    kept.push(place)
    places.push(place)
  }
  return places.sort((a, b) => a.start - b.start)
}

/** Whether a mark that the phrase does not have is between its parts. */
function isParted(words: string, { principle, wording }: VariantPattern): boolean {
  return principle === null && !MARK.test(wording) && BREAK.test(words)
}

/** The phrase's own words first, shortest first; then wordings, longest first. */
function rank({ start, end, principle }: VariantPlace): number {
  return principle === null ? end - start : 1_000_000 - (end - start)
}
