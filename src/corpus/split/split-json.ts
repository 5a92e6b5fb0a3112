import { codePointOffsets } from '../code-points.ts'
import type { Problem } from '../problem.ts'
import type { SplitClause, SplitDocument, SplitPage } from './types.ts'

/** A clause in the output of `split --json`; offsets in code points of the decoded file. */
export interface JsonClause
  extends Pick<SplitClause, 'id' | 'label' | 'kind' | 'level' | 'heading' | 'start' | 'end'> {
  children: JsonClause[]
}

/** A document in the output of `split --json`. */
export interface JsonDocument
  extends Pick<SplitDocument, 'title' | 'addressee' | 'issuer' | 'date' | 'docNumber' | 'start'> {
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
  const clause = (node: SplitClause): JsonClause => {
    const { id, label, kind, level, heading } = node
    const [start, end] = [offset(node.start), offset(node.end)]
    return { id, label, kind, level, heading, start, end, children: node.children.map(clause) }
  }
  const document = (node: SplitDocument): JsonDocument => {
    const { title, addressee, issuer, date, docNumber } = node
    const [start, clauses] = [offset(node.start), node.clauses.map(clause)]
    return { title, addressee, issuer, date, docNumber, start, clauses }
  }
  return { documents: page.documents.map(document), problems: page.problems }
}
