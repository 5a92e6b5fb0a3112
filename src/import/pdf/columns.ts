import { greatest, least } from './extremes.ts'
import type { TextRun } from './text-run.ts'

/**
 * Runs of one baseline, from left to right, in a column of the page; 0 if they span all columns.
 */
export interface ColumnRuns {
  column: number
  runs: TextRun[]
}

/** Least number of lines in columns of prose; shorter ones are a table or a form. */
const MIN_LINES = 8

/** Share of the lines in a column of prose that reach its right edge. */
const FULL = 0.6

/** A gap narrower than this many characters separates words, not columns. */
const GAP = 1.5

/**
 * The baselines of a page in reading order: in two columns, down the left one and then down the
 * right one, between full-width lines.
 */
export function inColumns(baselines: readonly TextRun[][]): ColumnRuns[] {
  const gutter = findGutter(baselines)
  if (gutter === null) return baselines.map((runs) => ({ column: 0, runs }))
  const lines: ColumnRuns[] = []
  let [left, right]: [TextRun[][], TextRun[][]] = [[], []]
  const close = () => {
    for (const runs of left) lines.push({ column: 1, runs })
    for (const runs of right) lines.push({ column: 2, runs })
    left = []
    right = []
  }
  for (const runs of baselines) {
    const sides = sidesOf(runs, gutter)
    if (sides === null) {
      close()
      lines.push({ column: 0, runs })
      continue
    }
    if (sides.left.length > 0) left.push(sides.left)
    if (sides.right.length > 0) right.push(sides.right)
  }
  close()
  return lines
}

// The middle of the gap between the columns of a page; null if there is none.
function findGutter(baselines: readonly TextRun[][]): number | null {
  const counts = new Map<number, number>()
  for (const runs of baselines)
    for (const middle of gapsOf(runs)) {
      const place = Math.round(middle / 4) * 4
      counts.set(place, (counts.get(place) ?? 0) + 1)
    }
  const places = [...counts].filter(([, count]) => count >= MIN_LINES)
  for (const [place] of places.sort((a, b) => b[1] - a[1])) {
    const sides = baselines.map((runs) => sidesOf(runs, place)).filter((one) => one !== null)
    const isMost = sides.length * 2 > baselines.length
    if (
      isMost &&
      isProse(sides.map(({ left }) => left)) &&
      isProse(sides.map(({ right }) => right))
    )
      return place
  }
  return null
}

function gapsOf(runs: readonly TextRun[]): number[] {
  const words = runs.filter(({ text }) => text.trim() !== '')
  return words.slice(1).flatMap((run, at) => {
    const before = words[at]
    if (before === undefined) return []
    const end = before.x + before.width
    return run.x - end >= GAP * run.size ? [(run.x + end) / 2] : []
  })
}

function sidesOf(
  runs: readonly TextRun[],
  gutter: number,
): { left: TextRun[]; right: TextRun[] } | null {
  const words = runs.filter(({ text }) => text.trim() !== '')
  const left = words.filter(({ x, width }) => x + width <= gutter)
  const right = words.filter(({ x }) => x >= gutter)
  if (left.length + right.length < words.length) return null
  const end = greatest(left.map(({ x, width }) => x + width))
  const start = least(right.map(({ x }) => x))
  const size = words[0]?.size ?? 0
  return left.length > 0 && right.length > 0 && start - end < GAP * size ? null : { left, right }
}

function isProse(lines: readonly TextRun[][]): boolean {
  const some = lines.filter((runs) => runs.length > 0)
  if (some.length < MIN_LINES) return false
  const rights = some.map((runs) => greatest(runs.map(({ x, width }) => x + width)))
  const lefts = some.map((runs) => least(runs.map(({ x }) => x)))
  const edge = greatest(rights)
  const width = edge - least(lefts)
  return rights.filter((right) => edge - right < 0.08 * width).length >= FULL * some.length
}
