import type { ClauseKind } from '../model.ts'
import type { Marker } from '../numbering/marker.ts'
import { isTableRow } from '../table-row.ts'
import { type Heading, isTitleText, readHeading } from './heading.ts'
import { type Line, trimRange } from './lines.ts'
import { type ListFacts, listFacts, NO_LIST } from './list-facts.ts'
import type { Node, Outline } from './outline.ts'
import { takeResumed } from './resumed.ts'
import type { Piece, Range, SplitClause } from './types.ts'

/** A clause with the label it was made from, before it has its id. */
export interface Draft {
  marker: Marker
  parent: Draft | null
  children: Draft[]
  paragraph: number
  /** Whether the heading was recognized without a closing mark. */
  guessed: boolean
  clause: Omit<SplitClause, 'id' | 'children'>
}

/** Builds the clauses of an outline with headings, paragraphs and ranges. */
export function buildClauses(
  text: string,
  lines: readonly Line[],
  outline: Outline,
  bodyEnd: number,
): Draft[] {
  const spans = ownSpans(text, outline, bodyEnd)
  const stretches = new Map<Node, Range[]>()
  let line = 0
  for (const node of outline.nodes) {
    const span = spans.get(node) ?? { start: node.marker.end, end: node.marker.end }
    while ((lines[line]?.end ?? Number.POSITIVE_INFINITY) < span.start) line += 1
    stretches.set(node, paragraphsOf(text, lines, line, span))
  }
  const resumed = takeResumed(text, outline, stretches)
  const lists = listFacts(text, outline, stretches)
  const build = (node: Node, parent: Draft | null): Draft => {
    const draft = draftOf(text, node, stretches.get(node) ?? [], lists.get(node))
    draft.parent = parent
    draft.children = node.children.map((child) => build(child, draft))
    draft.clause.paragraphs.push(
      ...(resumed.get(node) ?? []).map((range) => paragraph(text, range)),
    )
    countParagraphs(draft)
    const { paragraphs } = draft.clause
    const below = draft.children.at(-1)?.clause.end ?? 0
    draft.clause.end = Math.max(draft.clause.end, below, paragraphs.at(-1)?.end ?? 0)
    return draft
  }
  return outline.roots.map((node) => build(node, null))
}

/** Sets the paragraph of the parent (款 of an article) that each list belongs to, from 1. */
function countParagraphs({ clause, children }: Draft): void {
  let before = 0
  for (const child of children) {
    while ((clause.paragraphs[before]?.start ?? child.clause.start) < child.clause.start)
      before += 1
    child.paragraph = Math.max(1, before)
  }
}

/** The range between a clause's label and the next label of the document. */
function ownSpans(text: string, outline: Outline, bodyEnd: number): Map<Node, Range> {
  const spans = new Map<Node, Range>()
  outline.nodes.forEach((node, i) => {
    const next = outline.nodes[i + 1]?.marker.start
    const end = next === undefined ? bodyEnd : beforeMarks(text, next)
    spans.set(node, { start: node.marker.end, end: Math.max(end, node.marker.end) })
  })
  return spans
}

function paragraph(text: string, range: Range): Piece {
  return { role: isTableRow(text.slice(range.start, range.end)) ? 'table' : 'paragraph', ...range }
}

/** The position before Markdown marks that directly precede a label at the start of its line. */
function beforeMarks(text: string, at: number): number {
  let from = at
  while (from > 0 && at - from < 9 && /[#*_> \t]/.test(text.charAt(from - 1))) from -= 1
  return from === 0 || /[\n\r]/.test(text.charAt(from - 1)) ? from : at
}

/** Paragraphs of a span: its lines, trimmed. */
function paragraphsOf(text: string, lines: readonly Line[], from: number, span: Range): Range[] {
  const paragraphs: Range[] = []
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i]
    if (line === undefined || line.start >= span.end) break
    const start = Math.max(line.start, span.start)
    const range = trimRange(text, { start, end: Math.min(line.end, span.end) })
    if (range.start < range.end) paragraphs.push(range)
  }
  return paragraphs
}

/** Kinds of clauses without a printed number. */
const KINDS = new Map<Marker['construct'], ClauseKind>([
  ['bullet', 'bullet'],
  ['heading', 'unnumbered'],
])

/** Whether the first sub-clause of a clause is on the line of the clause. */
function runsOn(text: string, { marker, children }: Node): boolean {
  const to = children[0]?.marker.start ?? marker.end
  return to > marker.end && !/[\n\r]/.test(text.slice(marker.end, Math.min(to, marker.end + 40)))
}

function draftOf(
  text: string,
  node: Node,
  own: readonly Range[],
  list: ListFacts = NO_LIST,
): Draft {
  const { marker } = node
  const first = own[0]
  const heading =
    first === undefined || marker.construct === 'annex'
      ? annexHeading(text, own)
      : readHeading(text, {
          marker,
          from: first.start,
          to: first.end,
          more: own.length > 1,
          prose: own.length > 2 || own.slice(1).some((range) => isProse(text, range)),
          statute: inStatute(node),
          parent: node.children.length > 0,
          runsOn: runsOn(text, node),
          list,
        })
  const end = heading?.close ?? marker.end
  const headline: Piece = { role: 'headline', start: marker.start, end }
  const paragraphs = own
    .map((range) => trimRange(text, { start: Math.max(range.start, headline.end), end: range.end }))
    .filter((range) => range.start < range.end)
    .map((range) => paragraph(text, range))
  return {
    marker,
    parent: null,
    children: [],
    paragraph: 1,
    guessed: heading?.by === 'guess',
    clause: {
      start: marker.start,
      end: Math.max(headline.end, paragraphs.at(-1)?.end ?? 0),
      label: text.slice(marker.start, marker.end),
      kind: KINDS.get(marker.construct) ?? 'numbered',
      level: node.level,
      heading: headingText(text, heading),
      headline,
      paragraphs,
    },
  }
}

/** The title of a standard's annex: the line below its label and （规范性）. */
function annexHeading(text: string, own: readonly Range[]): Heading | null {
  const title = own.find(
    ({ start, end }) => !/^[（(][^）)]{2,12}[）)]$/.test(text.slice(start, end)),
  )
  if (title === undefined || !isTitleText(text.slice(title.start, title.end))) return null
  const { start, end } = title
  const label = /^[（(][^）)]{2,12}[）)][ \u3000]*/.exec(text.slice(start, end))?.[0].length ?? 0
  return { start: start + label, end, close: end, by: 'line' }
}

/** Whether a paragraph is more than the title of what comes next. */
function isProse(text: string, { start, end }: Range): boolean {
  return end - start > 15 || /[。；;：:，,]/.test(text.slice(start, end))
}

/** Whether a clause is an article or below one, or below a chapter. */
function inStatute(node: Node): boolean {
  for (let at: Node | null = node; at !== null; at = at.parent) {
    const { construct } = at.marker
    if (construct === 'article' || construct === 'division') return true
  }
  return false
}

function headingText(text: string, heading: Heading | null): string | null {
  if (heading === null) return null
  return text.slice(heading.start, heading.end).replace(/[\n\r]\s*/g, '')
}
