import type { Searchable } from '../script/fold.ts'
import type { Principle } from './principle.ts'
import { patternsOf } from './state.ts'

/** Words of a text that are close to a wording without being equal. */
export interface NearMiss {
  wording: string
  text: string
}

/** Shortest wording, in characters, that is compared: shorter ones are close to too much. */
const SHORTEST = 8
/** One changed, missing or additional character is allowed per this many. */
const PER_EDIT = 8

/**
 * Near matches of a principle's wordings in a text: few characters differ, and one half matches
 * exactly.
 */
export function nearMisses(
  principle: Principle,
  text: string,
  { folded, offsets }: Searchable,
): NearMiss[] {
  return patternsOf(principle).flatMap(({ wording, parts }) => {
    const whole = parts.join('')
    if (whole.length < SHORTEST || parts.length > 2) return []
    const middle = Math.ceil(whole.length / 2)
    const edits = Math.floor(whole.length / PER_EDIT)
    const starts = [
      ...placesOf(folded, whole.slice(0, middle)),
      ...placesOf(folded, whole.slice(middle)).map((at) => at - middle),
    ]
    for (const start of starts) {
      const from = Math.max(0, start - edits)
      const found = closest(whole, folded.slice(from, start + whole.length + edits))
      if (found.edits === 0 || found.edits > edits) continue
      const [first, last] = [offsets[from + found.start], offsets[from + found.end - 1]]
      if (first === undefined || last === undefined) continue
      return [{ wording, text: text.slice(first, last + 1) }]
    }
    return []
  })
}

function placesOf(folded: string, needle: string): number[] {
  const places: number[] = []
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1))
    places.push(at)
  return places
}

/** The part of a window with the smallest edit distance to a wording. */
function closest(wording: string, window: string): { edits: number; start: number; end: number } {
  let above = Array.from({ length: window.length + 1 }, (_, start) => ({ edits: 0, start }))
  for (const character of wording) {
    const row = [{ edits: (above[0]?.edits ?? 0) + 1, start: 0 }]
    for (let column = 1; column <= window.length; column++) {
      const [diagonal, up, left] = [above[column - 1], above[column], row[column - 1]]
      if (!diagonal || !up || !left) continue
      const same = window[column - 1] === character ? 0 : 1
      const replaced = { edits: diagonal.edits + same, start: diagonal.start }
      const fewest = [
        replaced,
        { edits: up.edits + 1, start: up.start },
        { edits: left.edits + 1, start: left.start },
      ].reduce((best, one) => (one.edits < best.edits ? one : best))
      row.push(fewest)
    }
    above = row
  }
  let best = { edits: Number.POSITIVE_INFINITY, start: 0, end: 0 }
  for (const [end, { edits, start }] of above.entries())
    if (edits < best.edits) best = { edits, start, end }
  return best
}
