import { readNumber } from '../numbering/numerals.ts'
import { buildClauses, type Draft } from './build-clauses.ts'
import { findCandidates } from './candidates.ts'
import { chooseLabels } from './choose-labels.ts'
import { clauseIds } from './clause-id.ts'
import { annexListLines, closingStart, readClosing } from './closing-matter.ts'
import { contentsEnd } from './contents.ts'
import { documentKind, titleIssuer } from './document-facts.ts'
import { documentLevel } from './document-level.ts'
import { clauseDoubts, type Doubt } from './doubts.ts'
import { readFront } from './front-matter.ts'
import type { Line } from './lines.ts'
import { quotedLines } from './quotes.ts'
import type { SplitClause, SplitDocument } from './types.ts'

/** One document from its lines: the tree of its clauses with what stands before and after. */
export function splitDocument(
  text: string,
  lines: readonly Line[],
  annex: string | null,
  annexesAt: number,
): { document: SplitDocument; doubts: Doubt[] } {
  const quoted = quotedLines(text, lines)
  const all = findCandidates(text, lines, quoted)
  const skip = contentsEnd(text, lines, all)
  const listed = annexListLines(text, lines)
  const candidates = all.filter(
    ({ marker, line }) => marker.start >= skip && line < annexesAt && !listed.has(line),
  )
  const outline = chooseLabels(text, candidates)
  const first = outline.nodes[0]?.marker.start ?? Number.POSITIVE_INFINITY
  const last = outline.nodes.at(-1)?.marker.start ?? -1
  const lastLine = lines.findLastIndex((line) => line.start <= last)
  const closeAt = closingStart(text, lines.slice(0, annexesAt), Math.max(lastLine, 0))
  const front = readFront(text, frontLines(lines.slice(0, closeAt), first))
  const closing = readClosing(text, lines.slice(closeAt), lines[annexesAt]?.start)
  const bodyEnd =
    closeAt < lines.length ? (lines[closeAt]?.start ?? text.length) : (lines.at(-1)?.end ?? 0)
  const drafts = buildClauses(text, lines, outline, bodyEnd)
  const number = annex === null ? null : annex === '' ? 1 : (readNumber(annex) ?? 1)
  const preamble = front.pieces.map((piece) => text.slice(piece.start, piece.end)).join('\n')
  const begin = front.pieces[0]?.start ?? first
  const clauses = withIds(drafts, number)
  const end = closing.pieces.at(-1)?.end ?? clauses.at(-1)?.end ?? front.pieces.at(-1)?.end ?? begin
  const { title, addressee } = front
  const issuer = closing.issuer ?? front.issuer ?? titleIssuer(title)
  const document: SplitDocument = {
    start: begin,
    end,
    title,
    addressee,
    issuer,
    date: closing.date ?? front.date ?? front.passed,
    docNumber: front.docNumber,
    signature: closing.signature,
    attachments: closing.attachments,
    level: documentLevel({ title, issuer, addressee, preamble }),
    kind: documentKind(title),
    front: front.pieces,
    clauses,
    closing: closing.pieces,
  }
  return { document, doubts: clauseDoubts(drafts) }
}

/** Lines before the first clause; a line that the first clause begins in the middle of is cut there. */
function frontLines(lines: readonly Line[], first: number): Line[] {
  const front: Line[] = []
  for (const line of lines) {
    if (line.textStart >= first) break
    if (line.textEnd <= first) front.push(line)
    else front.push({ ...line, end: first, textEnd: first })
  }
  return front
}

function withIds(drafts: readonly Draft[], annex: number | null): SplitClause[] {
  const ids = clauseIds(drafts, annex)
  const finish = (draft: Draft): SplitClause => ({
    ...draft.clause,
    id: ids.get(draft) ?? '',
    children: draft.children.map(finish),
  })
  return drafts.map(finish)
}
