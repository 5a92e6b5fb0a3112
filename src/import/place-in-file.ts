import type { JsonPage } from '../corpus/split/split-json.ts'
import { splitToJson } from '../corpus/split/split-json.ts'
import type { SplitClause, SplitPage } from '../corpus/split/types.ts'

/** The file from which a text was extracted by removing marks, with the mapping of positions. */
export interface Origin {
  text: string
  /** Maps a position in the text to the file, in UTF-16 code units. */
  place: (at: number) => number
}

/**
 * The output of `split --json` for a text extracted from a file with marks: every position is in
 * the file.
 */
export function jsonInFile(page: SplitPage, text: string, origin: Origin): JsonPage {
  const range = <R extends { start: number; end: number }>({ start, end, ...rest }: R) => ({
    ...rest,
    start: origin.place(start),
    end: end > start ? origin.place(end - 1) + 1 : origin.place(end),
  })
  const clause = (node: SplitClause): SplitClause => ({
    ...node,
    ...range({ start: node.start, end: node.end }),
    children: node.children.map(clause),
  })
  const documents = page.documents.map((document) => ({
    ...document,
    ...range({ start: document.start, end: document.end }),
    clauses: document.clauses.map(clause),
  }))
  const starts = lineStarts(text)
  const problems = page.problems.map((problem) => {
    if (problem.line === 0) return problem
    const at = (starts[problem.line - 1] ?? 0) + Math.max(problem.column - 1, 0)
    const before = origin.text.slice(0, origin.place(at))
    const line = before.split('\n').length
    const column = problem.column === 0 ? 0 : before.length - before.lastIndexOf('\n')
    return { ...problem, line, column }
  })
  return splitToJson({ ...page, documents, problems }, origin.text)
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
