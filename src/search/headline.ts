import type { Span } from './clause-view.ts'
import { joinedSpans } from './excerpt.ts'
import type { Hit } from './hit.ts'

type Named = Pick<Hit, 'label' | 'heading' | 'blocks' | 'isClause'>

/** Span of a clause's heading in its first block; of its label if it has no heading. */
function namedSpan({ label, heading, blocks }: Named): Span {
  const [first = ''] = blocks
  const name = heading || label
  const start = name === '' ? -1 : first.indexOf(name)
  return start < 0 ? { start: 0, end: 0 } : { start, end: start + name.length }
}

/**
 * Offset at which the text of a hit begins after its headline, which a list of hits shows as its
 * name: after the first block if that is only the headline, else after label and heading.
 */
export function headlineEnd(hit: Named): number {
  const [first = ''] = hit.blocks
  if (!hit.isClause) return 0
  const { end } = namedSpan(hit)
  if (end === 0) return 0
  const behind = /^[。．.：:、，,；;\s]*/u.exec(first.slice(end))?.[0].length ?? 0
  return end + behind
}

/**
 * Splits a heading into pieces, some of which are matches: `嚴格`, `責任追究` (a match), `制度`.
 */
export function headingPieces(hit: Hit): { text: string; isMatch: boolean }[] {
  const { heading, blocks } = hit
  if (!heading) return []
  const { start, end } = namedSpan(hit)
  if (end === 0) return [{ text: heading, isMatch: false }]
  const [first = ''] = blocks
  const pieces: { text: string; isMatch: boolean }[] = []
  let at = start
  for (const span of joinedSpans(hit)) {
    const from = Math.max(span.start, at)
    const to = Math.min(span.end, end)
    if (from >= to) continue
    if (from > at) pieces.push({ text: first.slice(at, from), isMatch: false })
    pieces.push({ text: first.slice(from, to), isMatch: true })
    at = to
  }
  if (at < end) pieces.push({ text: first.slice(at, end), isMatch: false })
  return pieces
}
