import type { Candidate } from './candidates.ts'
import type { Weights } from './evidence.ts'
import type { FactLine } from './facts.ts'
import { readPageLines, splitPage } from './split-page.ts'
import type { SplitClause } from './types.ts'

/**
 * Explains how a line was read, in lines of text: its facts, the evidence for and against each
 * label on it, and the result. Null for a line that does not exist.
 *
 * @param number - of the line, from 1
 */
export function explainLine(text: string, number: number): string[] | null {
  const { lines, frame, page } = readPageLines(text)
  const line = lines[number - 1]
  if (line === undefined) return null
  const said = new Set<string>()
  const trace = ({ marker, boundary }: Candidate, weights: Weights): void => {
    if (marker.start < line.start || marker.start > line.end) return
    const label = text.slice(marker.start, marker.end) || '(no label)'
    said.add(
      `label ${label} as ${marker.construct} ${marker.value} (${boundary}): ${cost(weights.take)} as a clause, ${cost(weights.skip)} as words: ${weights.why}`,
    )
  }
  const { pieces, documents } = splitPage(text, '<text>', trace)
  const fact = page.find(({ start, end }) => start <= line.start && line.end <= end)
  const repeated = frame.has(number - 1)
  const roles = pieces.filter(
    ({ role, start, end }) => start < line.end && end > line.start && role !== 'separator',
  )
  const clauses = documents.flatMap(({ clauses: own }) => startingIn(own, line.start, line.end))
  return [
    `line ${number}: ${text.slice(line.textStart, line.textEnd)}`,
    ...(repeated ? ['repeats on every page: left out'] : []),
    ...(fact === undefined ? [] : [describe(fact, page, text)]),
    ...said,
    `read as ${[...new Set(roles.map(({ role }) => role))].join(', ') || 'nothing'}`,
    ...clauses.map(({ id, label, level }) => `clause ${id}: ${label} on level ${level}`),
  ]
}

function cost(value: number): string {
  return Number.isFinite(value) ? `costs ${value}` : 'impossible'
}

function describe(
  { kind, marker, list, start, textStart }: FactLine,
  page: readonly FactLine[],
  text: string,
): string {
  const head = page[list]
  const first = text.slice(0, head?.start).split('\n').length
  const goesOn = head === undefined ? '' : `, list that begins in line ${first}`
  const label = marker === null ? 'no label' : `${marker.construct} ${marker.value}`
  return `facts: ${kind}, ${label}${goesOn}, set in by ${textStart - start}`
}

function startingIn(clauses: readonly SplitClause[], start: number, end: number): SplitClause[] {
  return clauses.flatMap((clause) => {
    const below = startingIn(clause.children, start, end)
    return clause.start >= start && clause.start <= end ? [clause, ...below] : below
  })
}
