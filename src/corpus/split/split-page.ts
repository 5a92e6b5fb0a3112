import { invisibleDoubts, placeDoubts } from './doubts.ts'
import { joinWrapped } from './layout.ts'
import { lineText, readLines } from './lines.ts'
import { readPageFields } from './page-fields.ts'
import { coverPage } from './pieces.ts'
import { segmentPage } from './segment-page.ts'
import { splitDocument } from './split-document.ts'
import type { SplitDocument, SplitPage } from './types.ts'
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
    const head = lines.slice(from).filter((line) => line.end <= to)
    return withFields(
      document,
      head.map((line) => lineText(text, line)),
    )
  })
  const pieces = coverPage(text, lines, documents)
  const doubts = [...parts.flatMap((part) => part.doubts), ...invisibleDoubts(text)]
  return { documents, pieces, problems: placeDoubts(text, doubts, file) }
}

/** A document with what the page's table says where its own text says nothing. */
function withFields(document: SplitDocument, head: readonly string[]): SplitDocument {
  const fields = readPageFields(head)
  return {
    ...document,
    title: document.title ?? fields.title,
    docNumber: document.docNumber ?? fields.docNumber,
    date: document.date ?? fields.date,
    addressee: document.addressee ?? fields.addressee,
  }
}
