/** One difference between a passage and a text: what the one has, and what stands in its place. */
interface Edit {
  /** Range in the passage. */
  start: number
  end: number
  /** Range in the text. */
  textStart: number
  textEnd: number
}

/** The stretch of a text that a passage is closest to. */
export interface Alignment {
  textStart: number
  textEnd: number
  /** Units that both have, in order. */
  matches: number
  edits: Edit[]
}

const MATCH = 0
const REPLACE = 1
const ADDED = 2
const MISSING = 3

/**
 * Lays a passage on the closest stretch of a text with the fewest single-unit changes; what stands before
 * and after that stretch costs nothing. Time and memory grow with the product of both lengths.
 */
export function align(passage: string, text: string): Alignment {
  const width = text.length + 1
  const steps = new Uint8Array((passage.length + 1) * width)
  let above = new Uint32Array(width)
  for (let row = 1; row <= passage.length; row++) {
    const costs = new Uint32Array(width)
    costs[0] = row
    steps[row * width] = ADDED
    for (let column = 1; column < width; column++) {
      const same = passage.charCodeAt(row - 1) === text.charCodeAt(column - 1)
      const replace = (above[column - 1] ?? 0) + (same ? 0 : 1)
      const added = (above[column] ?? 0) + 1
      const missing = (costs[column - 1] ?? 0) + 1
      const least = Math.min(replace, added, missing)
      costs[column] = least
      steps[row * width + column] =
        least === replace ? (same ? MATCH : REPLACE) : least === added ? ADDED : MISSING
    }
    above = costs
  }
  let end = 0
  for (let column = 1; column < width; column++) {
    if ((above[column] ?? 0) < (above[end] ?? 0)) end = column
  }
  return walkBack(steps, width, passage.length, end)
}

function walkBack(steps: Uint8Array, width: number, rows: number, end: number): Alignment {
  const edits: Edit[] = []
  let [row, column, matches] = [rows, end, 0]
  while (row > 0) {
    const step = steps[row * width + column]
    const [down, right] = [step === MISSING ? 0 : 1, step === ADDED ? 0 : 1]
    if (step === MATCH) matches++
    else prepend(edits, { start: row - down, end: row, textStart: column - right, textEnd: column })
    row -= down
    column -= right
  }
  return { textStart: column, textEnd: end, matches, edits: edits.reverse() }
}

/** Joins a change to the one after it when nothing stands between them. */
function prepend(edits: Edit[], edit: Edit): void {
  const next = edits.at(-1)
  if (next && next.start === edit.end && next.textStart === edit.textEnd) {
    next.start = edit.start
    next.textStart = edit.textStart
  } else edits.push(edit)
}
