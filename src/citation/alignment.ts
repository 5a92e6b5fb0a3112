import { type NearestEnd, nearestEnd, patternOf } from './edit-distance.ts'

/** One difference between a passage and a text, as a range in each. */
interface Edit {
  /** Range in the passage. */
  start: number
  end: number
  /** Range in the text. */
  textStart: number
  textEnd: number
}

/** The part of a text that is closest to a passage. */
export interface Alignment {
  textStart: number
  textEnd: number
  /** Number of code units that match, in order. */
  matches: number
  edits: Edit[]
}

const MATCH = 0
const REPLACE = 1
const ADDED = 2
const MISSING = 3

/**
 * Aligns a passage with the closest part of a text, with the fewest single-unit edits; text before
 * and after that part costs nothing. A path with that many edits cannot leave the diagonal of its
 * end by more than their number, so only that band is computed: time and memory grow with its width
 * and the length of the passage.
 */
export function align(
  passage: string,
  text: string,
  { distance, end }: NearestEnd = nearestEnd(patternOf(passage), text),
): Alignment {
  const rows = passage.length
  const width = 2 * distance + 1
  // Column of the text at the left edge of the band in a row.
  const left = (row: number) => end - rows + row - distance
  const steps = new Uint8Array((rows + 1) * width)
  const far = rows + width
  let above = new Uint32Array(width)
  for (let row = 1; row <= rows; row++) {
    const costs = new Uint32Array(width).fill(far)
    for (let at = Math.max(0, -left(row)); at < width && left(row) + at <= end; at++) {
      const column = left(row) + at
      const same = passage.charCodeAt(row - 1) === text.charCodeAt(column - 1)
      // The band of the row above begins one column further left.
      const replace = column === 0 ? far : (above[at] ?? far) + (same ? 0 : 1)
      const added = (above[at + 1] ?? far) + 1
      const missing = (at === 0 ? far : (costs[at - 1] ?? far)) + 1
      const least = Math.min(replace, added, missing)
      costs[at] = least
      steps[row * width + at] =
        least === replace ? (same ? MATCH : REPLACE) : least === added ? ADDED : MISSING
    }
    above = costs
  }
  return walkBack((row, column) => steps[row * width + column - left(row)] ?? MATCH, rows, end)
}

function walkBack(
  stepAt: (row: number, column: number) => number,
  rows: number,
  end: number,
): Alignment {
  const edits: Edit[] = []
  let [row, column, matches] = [rows, end, 0]
  while (row > 0) {
    const step = stepAt(row, column)
    const [down, right] = [step === MISSING ? 0 : 1, step === ADDED ? 0 : 1]
    if (step === MATCH) matches++
    else prepend(edits, { start: row - down, end: row, textStart: column - right, textEnd: column })
    row -= down
    column -= right
  }
  return { textStart: column, textEnd: end, matches, edits: edits.reverse() }
}

/** Adds an edit, merging it with the one after it when they are adjacent. */
function prepend(edits: Edit[], edit: Edit): void {
  const next = edits.at(-1)
  if (next && next.start === edit.end && next.textStart === edit.textEnd) {
    next.start = edit.start
    next.textStart = edit.textStart
  } else edits.push(edit)
}
