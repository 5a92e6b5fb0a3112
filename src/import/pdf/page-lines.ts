import { inColumns } from './columns.ts'
import { greatest, least } from './extremes.ts'
import type { TextRun } from './text-run.ts'

/** A line as seen on a page. */
export interface PageLine {
  text: string
  left: number
  right: number
  y: number
  size: number
  /** Column on a page with two columns, 1 or 2; 0 or absent for a full-width line. */
  column?: number
}

const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]/

/**
 * Most upward jumps of a page in reading order: one with two columns jumps up once, one drawn in
 * arbitrary order all the time.
 */
const MAX_JUMPS = 4

/** The lines of a page from top to bottom; in drawing order if that is a reading order. */
export function pageLines(runs: readonly TextRun[]): PageLine[] {
  const groups: TextRun[][] = []
  for (const run of runs) {
    if (run.text === '') continue
    const last = groups.at(-1)
    const [first] = last ?? []
    if (last && first && Math.abs(first.y - run.y) < 0.5 * Math.max(first.size, run.size, 1))
      last.push(run)
    else groups.push([run])
  }
  const byPlace = runs.toSorted((a, b) => b.y - a.y || a.x - b.x)
  const columns = inColumns(groupByBaseline(byPlace))
  if (columns.some(({ column }) => column > 0))
    return columns
      .map(({ column, runs: line }) => ({ ...joinRuns(line), column }))
      .filter(({ text }) => text.trim() !== '')
  const lines = groups.map(joinRuns).filter(({ text }) => text.trim() !== '')
  const jumps = lines.filter((line, i) => line.y > (lines[i - 1]?.y ?? line.y) + line.size).length
  if (jumps <= MAX_JUMPS) return lines
  return groupByBaseline(byPlace)
    .map(joinRuns)
    .filter(({ text }) => text.trim() !== '')
}

function groupByBaseline(runs: readonly TextRun[]): TextRun[][] {
  const groups: TextRun[][] = []
  for (const run of runs) {
    const [first] = groups.at(-1) ?? []
    if (first && first.y - run.y < 0.5 * Math.max(first.size, 1)) groups.at(-1)?.push(run)
    else groups.push([run])
  }
  return groups.map((group) => group.toSorted((a, b) => a.x - b.x))
}

function joinRuns(runs: readonly TextRun[]): PageLine {
  let text = ''
  let end: number | null = null
  for (const run of runs) {
    const isSpace = run.text.trim() === ''
    const gap = isSpace ? run.width : end === null ? 0 : run.x - end
    if (isSpace) {
      end = end === null ? null : Math.max(end, run.x)
      continue
    }
    if (end !== null) text += spaceFor(Math.max(gap, run.x - end), run.size, text, run.text)
    text += run.text
    end = run.x + run.width
  }
  const seen = runs.filter((run) => run.text.trim() !== '')
  return {
    text: closeUp(text.trim()),
    left: least(seen.map(({ x }) => x)),
    right: end ?? 0,
    y: runs[0]?.y ?? 0,
    size: greatest(runs.map(({ size }) => size)),
  }
}

// Justified Chinese is drawn with small insignificant gaps; a wide one separates columns.
function spaceFor(gap: number, size: number, before: string, after: string): string {
  if (gap > 2.5 * size) return '\t'
  const between = CJK.test(before.at(-1) ?? '') && CJK.test(after.charAt(0))
  if (gap > 0.8 * size) return between ? '\u3000' : ' '
  return gap > (between ? 0.22 : 0.15) * size && !/\s$/.test(before) ? ' ' : ''
}

// A line with a gap after every character is a letter-spaced title, or force-justified.
function closeUp(text: string): string {
  const gaps = text.match(/(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g)?.length ?? 0
  return gaps > 3 && gaps * 3 > text.length
    ? text.replace(/(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, '')
    : text
}
