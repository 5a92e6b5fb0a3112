import type { Candidate } from './candidates.ts'
import { isContentsHead } from './line-kinds.ts'
import { type Line, lineText } from './lines.ts'

/**
 * Where the table of contents at the head of a document ends: the second place of its first label.
 * 0 when the document has none.
 */
export function contentsEnd(
  text: string,
  lines: readonly Line[],
  candidates: readonly Candidate[],
): number {
  const head = lines.find((line) => isContentsHead(lineText(text, line)))
  const start = head?.end ?? implicitStart(candidates)
  if (start === -1) return 0
  const first = candidates.find(({ marker }) => marker.start >= start)
  if (first === undefined) return 0
  const again = candidates.find(
    ({ marker, boundary }) =>
      marker.start > first.marker.start &&
      boundary !== 'none' &&
      marker.style === first.marker.style &&
      marker.value === first.marker.value,
  )
  return again?.marker.start ?? 0
}

/** Start of a list of chapters with nothing between them that the text then repeats; -1 when there is none. */
function implicitStart(candidates: readonly Candidate[]): number {
  const first = candidates[0]
  if (first === undefined || first.marker.construct !== 'division' || first.marker.value !== 1)
    return -1
  for (const { marker } of candidates.slice(1)) {
    if (marker.construct !== 'division') return -1
    if (marker.style === first.marker.style && marker.value === 1) return first.marker.start
  }
  return -1
}
