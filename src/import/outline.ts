import type { Problem } from '../corpus/problem.ts'
import type { SplitClause, SplitDocument, SplitPage } from '../corpus/split/types.ts'

/** A row of the outline with its position in the source. */
interface Row {
  line: number
  column: number
  text: string
}

const MAX_TEXT = 60

/**
 * Formats the tree of a page for a terminal: the fields of each document, then a row per clause
 * with its line number, indented by level, and every doubt below its row.
 *
 * @param text - the decoded source
 * @param doubts - problems of the page, with lines and columns in `text`
 */
export function outline(page: SplitPage, text: string, doubts: readonly Problem[]): string[] {
  const place = placeFinder(text)
  const rows = page.documents.flatMap((document) => documentRows(document, text, place))
  const width = String(rows.at(-1)?.line ?? 1).length
  const lines: string[] = []
  const waiting = doubts.filter(({ line }) => line > 0).sort(byPlace)
  const rest = doubts.filter(({ line }) => line === 0)
  for (const [index, row] of rows.entries()) {
    lines.push(`${String(row.line).padStart(width)}  ${row.text}`)
    const next = rows[index + 1]
    const here = waiting.filter((doubt) => next === undefined || byPlace(doubt, next) < 0)
    waiting.splice(0, here.length)
    for (const doubt of here) lines.push(`${String(doubt.line).padStart(width)}  ${say(doubt)}`)
  }
  return [...lines, ...[...waiting, ...rest].map((doubt) => `${' '.repeat(width)}  ${say(doubt)}`)]
}

function say({ severity, rule, message, hint }: Problem): string {
  return `${severity === 'error' ? '✗' : '?'} ${message} (${hint}) [${rule}]`
}

type Place = Pick<Row, 'line' | 'column'>

// A doubt about a whole line has column 0 and belongs to the first clause on it.
function byPlace(a: Place, b: Place): number {
  if (a.line !== b.line) return a.line - b.line
  return Math.max(a.column, 1) - Math.max(b.column, 1)
}

function documentRows(
  document: SplitDocument,
  text: string,
  place: (offset: number) => Place,
): Row[] {
  const fields = [
    document.docNumber,
    document.issuer,
    document.addressee && `${document.addressee}：`,
    document.signature,
    document.date,
    ...document.attachments.map((attachment) => `附件 ${attachment}`),
  ].filter((field) => field !== null)
  const about = [document.level, document.kind].filter((field) => field !== null).join(' ')
  const title = `${document.title ?? '(no title)'}${about === '' ? '' : `  [${about}]`}`
  const start = place(document.start)
  const head = { ...start, text: `# ${title}` }
  const facts = fields.map((field) => ({ ...start, text: `  · ${field}` }))
  return [head, ...facts, ...clauseRows(document.clauses, text, place)]
}

function clauseRows(
  clauses: readonly SplitClause[],
  text: string,
  place: (offset: number) => Place,
): Row[] {
  return clauses.flatMap((clause) => [
    { ...place(clause.start), text: `${'  '.repeat(clause.level)}${describe(clause, text)}` },
    ...clauseRows(clause.children, text, place),
  ])
}

function describe(
  { label, heading, headline, paragraphs, end }: SplitClause,
  text: string,
): string {
  if (heading !== null) return `${label} ${shorten(heading)}`
  // Without a heading, the first words identify the clause.
  const from = headline.start + label.length
  const to = Math.min(paragraphs[0]?.end ?? headline.end, end, from + MAX_TEXT * 2)
  const [start = ''] = text.slice(from, Math.max(from, to)).trim().split('\n')
  return `${label} ${shorten(start, MAX_TEXT / 2)}`.trimEnd()
}

function shorten(text: string, length = MAX_TEXT): string {
  const characters = [...text]
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : text
}

function placeFinder(text: string): (offset: number) => Place {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}
