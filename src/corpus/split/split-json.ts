import type { ClauseKind } from '../model.ts'
import type { Problem } from '../problem.ts'
import type { SplitClause, SplitDocument, SplitPage } from './types.ts'

/** A clause in the output of `split --json`; offsets in code points of the decoded file. */
export interface JsonClause {
  id: string
  label: string
  kind: ClauseKind
  level: number
  heading: string | null
  start: number
  end: number
  children: JsonClause[]
}

/** A document in the output of `split --json`. */
export interface JsonDocument {
  title: string | null
  addressee: string | null
  issuer: string | null
  date: string | null
  docNumber: string | null
  start: number
  clauses: JsonClause[]
}

/** The output of `split --json`. */
export interface JsonPage {
  documents: JsonDocument[]
  problems: Problem[]
}

/**
 * Converts a page for output: offsets count code points, not UTF-16 units as inside the program.
 */
export function splitToJson(page: SplitPage, text: string): JsonPage {
  const offset = codePointOffsets(text)
  const clause = (node: SplitClause): JsonClause => ({
    id: node.id,
    label: node.label,
    kind: node.kind,
    level: node.level,
    heading: node.heading,
    start: offset(node.start),
    end: offset(node.end),
    children: node.children.map(clause),
  })
  const document = (node: SplitDocument): JsonDocument => ({
    title: node.title,
    addressee: node.addressee,
    issuer: node.issuer,
    date: node.date,
    docNumber: node.docNumber,
    start: offset(node.start),
    clauses: node.clauses.map(clause),
  })
  return { documents: page.documents.map(document), problems: page.problems }
}

/**
 * Returns a function that counts the code points before a position; a lone surrogate counts as one.
 */
function codePointOffsets(text: string): (at: number) => number {
  const pairs: number[] = []
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(match.index)
  return (at) => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return at - low
  }
}
