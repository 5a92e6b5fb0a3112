import type { JsonPage } from '../corpus/split/split-json.ts'
import { splitToJson } from '../corpus/split/split-json.ts'
import type { SplitClause, SplitPage } from '../corpus/split/types.ts'

/** The file that a text was read from by taking marks out: its own text, and where places of the text are in it. */
export interface Origin {
  text: string
  /** Where a place of the text stands in the file, in UTF-16 code units. */
  place: (at: number) => number
}

/** What `split --json` prints of a text that was read from a file with marks: every place is one of the file. */
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
