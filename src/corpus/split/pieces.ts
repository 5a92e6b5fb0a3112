import { type Line, trimRange } from './lines.ts'
import type { Piece, SplitClause, SplitDocument } from './types.ts'

/** Markdown marks before a label, without text. */
const MARKS = /^[#*_> \t]{1,10}$/

/** All pieces of a document in the order of the text. */
export function* documentPieces(document: SplitDocument): Generator<Piece> {
  yield* document.front
  yield* clausePieces(document.clauses)
  yield* document.closing
}

function* clausePieces(clauses: readonly SplitClause[]): Generator<Piece> {
  for (const clause of clauses) {
    yield clause.headline
    let next = 0
    for (const child of clause.children) {
      for (; (clause.paragraphs[next]?.start ?? child.start) < child.start; next += 1) {
        const paragraph = clause.paragraphs[next]
        if (paragraph !== undefined) yield paragraph
      }
      yield* clausePieces([child])
    }
    yield* clause.paragraphs.slice(next)
  }
}

/**
 * Divides a page into pieces so that every character is in exactly one: those of its documents,
 * boilerplate for other lines, separators for white space between.
 */
export function coverPage(
  text: string,
  lines: readonly Line[],
  documents: readonly SplitDocument[],
): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  let line = 0
  const fillTo = (end: number): void => {
    while (at < end) {
      while (isPast(lines, line, at)) line += 1
      const stop = Math.min(lines[line]?.end ?? end, end)
      const inner = trimRange(text, { start: at, end: Math.max(stop, at) })
      if (inner.start < inner.end) {
        if (at < inner.start) separate(pieces, at, inner.start)
        if (MARKS.test(text.slice(inner.start, Math.min(inner.end, inner.start + 12)))) {
          separate(pieces, inner.start, inner.end)
        } else pieces.push({ role: 'boilerplate', ...inner })
        at = inner.end
      } else {
        const to = Math.min(stop > at ? stop : at + 1, end)
        separate(pieces, at, to)
        at = to
      }
    }
  }
  for (const document of documents) {
    for (const piece of documentPieces(document)) {
      fillTo(piece.start)
      pieces.push(piece)
      at = piece.end
    }
  }
  fillTo(text.length)
  return pieces
}

/** Whether a position is after a line; lines cut from one line touch each other. */
function isPast(lines: readonly Line[], index: number, at: number): boolean {
  const end = lines[index]?.end ?? Number.POSITIVE_INFINITY
  return end < at || (end === at && lines[index + 1]?.start === at)
}

function separate(pieces: Piece[], start: number, end: number): void {
  const last = pieces.at(-1)
  if (last !== undefined && last.role === 'separator' && last.end === start) last.end = end
  else pieces.push({ role: 'separator', start, end })
}
