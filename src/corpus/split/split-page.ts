import { annexOrdinal } from '../numbering/numerals.ts'
import type { Trace } from './choose-labels.ts'
import { documentKind } from './document-facts.ts'
import { documentDoubts, placeDoubts, textDoubts } from './doubts.ts'
import { type FactLine, readFacts } from './facts.ts'
import { joinWrapped } from './layout.ts'
import { isForm } from './line-forms.ts'
import { type Line, readLines } from './lines.ts'
import { readPageFields } from './page-fields.ts'
import { pageFrame } from './page-frame.ts'
import { coverPage } from './pieces.ts'
import { segmentPage } from './segment-page.ts'
import { frameDoubts, outsideDoubts } from './silent-doubts.ts'
import { splitDocument } from './split-document.ts'
import type { Piece, Range, SplitDocument, SplitPage } from './types.ts'
import { unfoldLines } from './unfold.ts'

/**
 * Splits a page into documents with their clauses, all pieces of the page in order, and doubts.
 * Three steps: physical lines, their facts, then the tree. No character is lost: the concatenated
 * pieces are the text.
 */
export function splitPage(text: string, file = '<text>', trace?: Trace): SplitPage {
  const { lines, frame, page } = readPageLines(text)
  const segments = segmentPage(page)
  const parts = segments.map(({ from, to, annex }) =>
    splitDocument(text, page.slice(from, to), annex, trace),
  )
  const documents = parts.map(({ document }, i) => {
    const lines = page.slice(segments[i - 1]?.to, segments[i]?.to)
    const to = document.clauses[0]?.start ?? document.end
    return withFields(
      document,
      lines.filter(({ end }) => end <= to),
    )
  })
  nameAnnexes(documents, text)
  const pieces = coverPage(text, frame.size === 0 ? page : lines, documents)
  const outside = outsideLines(page, pieces)
  const doubts = [
    ...parts.flatMap((part) => part.doubts),
    ...documents.flatMap(documentDoubts),
    ...(documents.length === 0 ? [] : outsideDoubts(text, outside)),
    ...frameDoubts(text, frame, lines),
    ...textDoubts(text),
  ]
  return { documents, pieces, problems: placeDoubts(text, doubts, file) }
}

/**
 * The physical lines of a text, which of them a PDF repeats on every page, and the facts of the
 * others.
 */
export function readPageLines(text: string): {
  lines: Line[]
  frame: Set<number>
  page: FactLine[]
} {
  const lines = readLines(text)
  const frame = pageFrame(text, lines)
  const own = frame.size === 0 ? lines : lines.filter((_, i) => !frame.has(i))
  return { lines, frame, page: readFacts(text, unfoldLines(text, joinWrapped(text, own))) }
}

/** Gives annexes that print no name of their own the one that the text's list of them has, else their number. */
function nameAnnexes(documents: readonly SplitDocument[], text: string): void {
  let names: readonly string[] = []
  for (const document of documents) {
    const { annex, attachments, front } = document
    if (annex === null && attachments.length > 0) names = attachments
    if (annex === null || document.title !== null) continue
    const head = text.slice(front[0]?.start, front[0]?.end).replace(/[\s：:]+$/, '')
    document.title = names[annexOrdinal(annex) - 1] ?? head
  }
}

/** Lines without any part in a document. */
function outsideLines(page: readonly FactLine[], pieces: readonly Piece[]): FactLine[] {
  const rest = pieces.filter(({ role }) => role === 'boilerplate')
  let at = 0
  return page.filter(({ textStart, textEnd, folded }) => {
    while ((rest[at]?.end ?? Number.POSITIVE_INFINITY) <= textStart) at += 1
    const start = rest[at]?.start ?? Number.POSITIVE_INFINITY
    return textStart < textEnd && start <= textStart && !isForm(folded, 'rule')
  })
}

/**
 * Completes a document from the page's table where its own text has nothing, or only a part of the
 * title. A document whose title is only in the table begins with the table's title.
 */
function withFields(document: SplitDocument, head: readonly FactLine[]): SplitDocument {
  // The fields of a form are to be filled in.
  if (document.annex !== null && document.clauses.length === 0) return document
  const fields = readPageFields(head)
  const title = wholeTitle(document.title, fields.title)
  const above = document.title === null ? titlePieces(document, head, fields.titleAt) : []
  const front = [...above, ...document.front]
  const start = front[0]?.start ?? document.start
  const filled: Partial<SplitDocument> = {
    front,
    start,
    kind: document.kind ?? documentKind(title),
  }
  for (const field of ['docNumber', 'date', 'addressee', 'issuer'] as const)
    filled[field] = document[field] ?? fields[field]
  return { ...document, ...filled, title: title ?? document.docNumber }
}

/** The printed title, or the table's if the page prints none or only a part of it. */
function wholeTitle(printed: string | null, title: string | null): string | null {
  if (printed === null || title === null) return printed ?? title
  const [whole, part] = [title, printed].map((line) => line.replace(/\s/g, ''))
  const cut = whole !== part && part !== undefined && whole?.includes(part) && part.length >= 4
  return cut ? title : printed
}

/**
 * Pieces of a title that only the table contains: its name, the title, and the rest of the table
 * below.
 */
function titlePieces(
  document: SplitDocument,
  head: readonly FactLine[],
  titleAt: Range | null,
): Piece[] {
  if (titleAt === null) return []
  const pieces: Piece[] = []
  for (const { textStart: start, textEnd: end } of head) {
    if (start === end || end > document.start || end < titleAt.start) continue
    const own = start <= titleAt.start
    if (own && start < titleAt.start) pieces.push({ role: 'preamble', start, end: titleAt.start })
    pieces.push(own ? { role: 'title', ...titleAt } : { role: 'preamble', start, end })
  }
  return pieces
}
