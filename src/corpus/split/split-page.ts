import { invisibleDoubts, placeDoubts } from './doubts.ts'
import { joinWrapped } from './layout.ts'
import { readLines } from './lines.ts'
import { coverPage } from './pieces.ts'
import { segmentPage } from './segment-page.ts'
import { splitDocument } from './split-document.ts'
import type { SplitPage } from './types.ts'
import { unfoldLines } from './unfold.ts'

/**
 * Documents of a page with their clauses, every piece of the page in order, and what is doubtful. Two
 * steps: physical lines, then the tree. No character is lost: the pieces, concatenated, are the text.
 */
export function splitPage(text: string, file = '<text>'): SplitPage {
  const lines = unfoldLines(text, joinWrapped(text, readLines(text)))
  const parts = segmentPage(text, lines).map(({ from, to, annex }) =>
    splitDocument(text, lines.slice(from, to), annex),
  )
  const documents = parts.map(({ document }) => document)
  const pieces = coverPage(text, lines, documents)
  const doubts = [...parts.flatMap((part) => part.doubts), ...invisibleDoubts(text)]
  return { documents, pieces, problems: placeDoubts(text, doubts, file) }
}
