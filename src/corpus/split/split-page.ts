import { documentKind } from './document-facts.ts'
import { documentDoubts, invisibleDoubts, placeDoubts } from './doubts.ts'
import { joinWrapped } from './layout.ts'
import { type Line, lineText, readLines } from './lines.ts'
import { readPageFields } from './page-fields.ts'
import { coverPage } from './pieces.ts'
import { segmentPage } from './segment-page.ts'
import { splitDocument } from './split-document.ts'
import type { Piece, SplitDocument, SplitPage } from './types.ts'
import { unfoldLines } from './unfold.ts'

/**
 * Documents of a page with their clauses, every piece of the page in order, and what is doubtful. Two
 * steps: physical lines, then the tree. No character is lost: the pieces, concatenated, are the text.
 */
export function splitPage(text: string, file = '<text>'): SplitPage {
  const lines = unfoldLines(text, joinWrapped(text, readLines(text)))
  const segments = segmentPage(text, lines)
  const parts = segments.map(({ from, to, annex, closing }) =>
    splitDocument(text, lines.slice(from, to), annex, closing - from),
  )
  const documents = parts.map(({ document }, i) => {
    const from = segments[i - 1]?.to ?? 0
    const to = document.clauses[0]?.start ?? document.end
    return withFields(
      text,
      document,
      lines.slice(from).filter((line) => line.end <= to),
    )
  })
  const pieces = coverPage(text, lines, documents)
  const doubts = [
    ...parts.flatMap((part) => part.doubts),
    ...documents.flatMap(documentDoubts),
    ...invisibleDoubts(text),
  ]
  return { documents, pieces, problems: placeDoubts(text, doubts, file) }
}

/**
 * A document with what the page's table says where its own text says nothing. A document whose title only
 * the table prints begins with the table's title.
 */
function withFields(text: string, document: SplitDocument, head: readonly Line[]): SplitDocument {
  const fields = readPageFields(head.map((line) => lineText(text, line)))
  const titled = document.title === null && fields.title !== null
  const above = titled
    ? head.slice(fields.titleLine).filter((line) => line.textEnd <= document.start)
    : []
  const front = [...above.flatMap((line, i) => fieldPieces(text, line, i === 0)), ...document.front]
  const title = document.title ?? fields.title
  return {
    ...document,
    front,
    start: front[0]?.start ?? document.start,
    title,
    kind: document.kind ?? documentKind(title),
    docNumber: document.docNumber ?? fields.docNumber,
    date: document.date ?? fields.date,
    addressee: document.addressee ?? fields.addressee,
  }
}

/** A line of a table about the document: the title is what stands behind its colon. */
function fieldPieces(text: string, line: Line, title: boolean): Piece[] {
  const { textStart: start, textEnd: end } = line
  if (start === end) return []
  if (!title) return [{ role: 'preamble', start, end }]
  const value =
    start + (/^[^：:|]{0,12}[：:|][ \u3000]*/.exec(text.slice(start, end))?.[0].length ?? 0)
  const name: Piece[] = value > start ? [{ role: 'preamble', start, end: value }] : []
  return [...name, { role: 'title', start: value, end }]
}
