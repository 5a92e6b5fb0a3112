import type { Marker } from '../numbering/marker.ts'
import { type Heading, looksRunIn, readHeading } from './heading.ts'
import { type Line, trimRange } from './lines.ts'
import type { Node, Outline } from './outline.ts'
import type { Piece, Range, SplitClause } from './types.ts'

/** A clause with the label it was made from, before it has its id. */
export interface Draft {
  marker: Marker
  parent: Draft | null
  children: Draft[]
  paragraph: number
  /** Whether the heading was told without a mark that closes it. */
  guessed: boolean
  clause: Omit<SplitClause, 'id' | 'children'>
}

/** The clauses of an outline with heading, paragraphs and ranges. */
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
  const shares = runInShares(text, outline, stretches)
  const build = (node: Node, parent: Draft | null): Draft => {
    const own = stretches.get(node) ?? []
    const draft = draftOf(text, node, own, shares.get(node) ?? 0)
    draft.parent = parent
    draft.children = node.children.map((child) => build(child, draft))
    countParagraphs(draft)
    draft.clause.end = Math.max(draft.clause.end, draft.children.at(-1)?.clause.end ?? 0)
    return draft
  }
  const roots = outline.roots.map((node) => build(node, null))
  return roots
}

/**
 * The paragraph of its parent (款 of an article) that each list hangs on. A paragraph behind a list stands
 * with the list's last item, as the order of the text wants; a list that begins again comes after it.
 */
function countParagraphs(parent: Draft): void {
  let paragraph = Math.max(1, parent.clause.paragraphs.length)
  let behind = 0
  for (const child of parent.children) {
    if (child.marker.value === 1) {
      paragraph += behind
      behind = 0
    }
    child.paragraph = paragraph
    behind += trailing(child)
  }
}

/** Paragraphs of a clause and the clauses below it that are not the first of a clause. */
function trailing(draft: Draft): number {
  const own = Math.max(0, draft.clause.paragraphs.length - 1)
  return draft.children.reduce((sum, child) => sum + trailing(child), own)
}

/** The stretch of text between a clause's label and the next label of the document. */
function ownSpans(text: string, outline: Outline, bodyEnd: number): Map<Node, Range> {
  const spans = new Map<Node, Range>()
  outline.nodes.forEach((node, i) => {
    const next = outline.nodes[i + 1]?.marker.start
    const end = next === undefined ? bodyEnd : beforeMarks(text, next)
    spans.set(node, { start: node.marker.end, end: Math.max(end, node.marker.end) })
  })
  return spans
}

/** Whether a line is a row of a table in Markdown. */
function isTableRow(text: string, { start, end }: Range): boolean {
  return end - start > 2 && text.charAt(start) === '|' && text.charAt(end - 1) === '|'
}

/** A place before the marks of Markdown that stand right before a label at the start of its line. */
function beforeMarks(text: string, at: number): number {
  let from = at
  while (from > 0 && at - from < 9 && /[#*_> \t]/.test(text.charAt(from - 1))) from -= 1
  return from === 0 || /[\n\r]/.test(text.charAt(from - 1)) ? from : at
}

/** Paragraphs of a span: its lines without white space. */
function paragraphsOf(text: string, lines: readonly Line[], from: number, span: Range): Range[] {
  const paragraphs: Range[] = []
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i]
    if (line === undefined || line.start >= span.end) break
    const start = Math.max(line.start, span.start)
    const range = trimRange(text, { start, end: Math.min(line.end, span.end) })
    if (range.start >= range.end) continue
    paragraphs.push(range)
  }
  return paragraphs
}

/** For every clause, the share of its siblings that begin as with a run-in heading. */
function runInShares(
  text: string,
  outline: Outline,
  stretches: ReadonlyMap<Node, Range[]>,
): Map<Node, number> {
  const shares = new Map<Node, number>()
  const groups = new Map<string, Node[]>()
  for (const node of outline.nodes) {
    const key = `${node.level}${node.marker.style}`
    groups.set(key, [...(groups.get(key) ?? []).slice(-200), node])
  }
  for (const group of groups.values()) {
    const runIn = group.filter((node) => {
      const [first, ...more] = stretches.get(node) ?? []
      if (first === undefined) return false
      const follows = more.length > 0 || node.children.length > 0
      return looksRunIn(text.slice(first.start, first.end), follows)
    })
    const share = group.length < 3 ? -1 : runIn.length / group.length
    for (const node of group) shares.set(node, share)
  }
  return shares
}

function draftOf(text: string, node: Node, own: readonly Range[], siblings: number): Draft {
  const { marker } = node
  const first = own[0]
  const heading =
    first === undefined
      ? null
      : readHeading(text, {
          marker,
          from: first.start,
          to: first.end,
          more: own.length > 1,
          statute: inStatute(node),
          parent: node.children.length > 0,
          siblings,
        })
  const headline: Piece = {
    role: 'headline',
    start: marker.start,
    end: heading?.close ?? marker.end,
  }
  const paragraphs = own
    .map((range) => trimRange(text, { start: Math.max(range.start, headline.end), end: range.end }))
    .filter((range) => range.start < range.end)
    .map((range): Piece => ({ role: isTableRow(text, range) ? 'table' : 'paragraph', ...range }))
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
      kind: marker.construct === 'bullet' ? 'bullet' : 'numbered',
      level: node.level,
      heading: headingText(text, heading),
      headline,
      paragraphs,
    },
  }
}

/** Whether a clause is an article, stands below one, or below a chapter. */
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
