import { readNumber } from '../numbering/numerals.ts'
import { buildClauses, type Draft } from './build-clauses.ts'
import { findCandidates } from './candidates.ts'
import { chooseLabels, type Trace } from './choose-labels.ts'
import { clauseIds } from './clause-id.ts'
import { contentsEnd } from './contents.ts'
import { documentKind, titleIssuer } from './document-facts.ts'
import { documentLevel } from './document-level.ts'
import { clauseDoubts, type Doubt } from './doubts.ts'
import { type FactLine, filledAfter, filledBefore, readFacts } from './facts.ts'
import { annexListLines, footStart, readFoot } from './foot.ts'
import { dateIn, readHead, readPlainAnnex } from './head.ts'
import { isForm } from './line-forms.ts'
import { annexDoubts, closeDoubts, languageDoubts, unread, unreadDoubts } from './silent-doubts.ts'
import type { SplitClause, SplitDocument } from './types.ts'

/** Splits the lines of one document: the tree of its clauses, and the text before and after it. */
export function splitDocument(
  text: string,
  lines: readonly FactLine[],
  annex: string | null,
  trace?: Trace,
): { document: SplitDocument; doubts: Doubt[] } {
  const { candidates: all, foreign } = findCandidates(text, lines)
  const skip = contentsEnd(text, lines, all)
  const listed = annexListLines(lines)
  const plain = annex !== null && !lines.some(isItem)
  const candidates = all.filter(
    ({ marker, line }) =>
      !plain && marker.start >= skip && !listed.has(line) && !isUnderTitle(lines, line),
  )
  const outline = chooseLabels(text, candidates, trace)
  const first = outline.nodes[0]?.marker.start ?? Number.POSITIVE_INFINITY
  const last = outline.nodes.at(-1)?.marker.start ?? -1
  const lastLine = lines.findLastIndex((line) => line.start <= last)
  const closeAt = plain ? lines.length : footStart(lines, Math.max(lastLine, 0))
  const head = frontLines(text, lines.slice(0, closeAt), first)
  const front = plain ? readPlainAnnex(head) : readHead(head)
  const closing = readFoot(lines.slice(closeAt))
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
    date: closing.date ?? front.date ?? front.passed ?? saidDay(lines, title),
    docNumber: front.docNumber,
    signature: closing.signature,
    attachments: closing.attachments,
    level: documentLevel({ title, issuer, addressee, preamble }),
    kind: documentKind(title),
    annex,
    front: front.pieces,
    clauses,
    closing: closing.pieces,
  }
  const doubts = [
    ...clauseDoubts(text, drafts),
    ...languageDoubts(foreign),
    ...closeDoubts(text, outline.close),
    ...unreadDoubts(
      text,
      unread(
        text,
        lines,
        all.filter(({ line }) => !listed.has(line)),
        outline.nodes,
        skip,
      ),
    ),
    ...(plain ? annexDoubts(text, lines) : []),
  ]
  return { document, doubts }
}

/** The day that a treaty says of itself behind its last article, and minutes in their first item. */
function saidDay(lines: readonly FactLine[], title: string | null): string | null {
  const minutes = /[紀纪記记][錄录要]$/.test(title ?? '')
  const form = minutes ? 'meeting-time' : 'concluded'
  const line = lines.findLast(({ is }) => is(form))
  return line === undefined ? null : dateIn(line)
}

/** Whether a line of an annex can be a clause: 1 煤 in a list, and not the row of a table 1 考核 20. */
function isItem({ kind, list, folded }: FactLine): boolean {
  return kind === 'label' || (list !== -1 && !isForm(folded, 'columns'))
}

/** Lines before the first clause; a line in which the first clause begins is cut there. */
function frontLines(text: string, lines: readonly FactLine[], first: number): FactLine[] {
  const front = lines.filter(({ textStart }) => textStart < first)
  const last = front.at(-1)
  if (last === undefined || last.textEnd <= first) return front
  return [...front.slice(0, -1), ...readFacts(text, [{ ...last, end: first, textEnd: first }])]
}

/** Whether a line with a dash is the subtitle of the title directly above it, not a list item. */
function isUnderTitle(lines: readonly FactLine[], index: number): boolean {
  const line = lines[index]
  if (line?.marker?.construct !== 'bullet' || !line.is('subtitle')) return false
  const above = filledBefore(lines, index)
  if (above === undefined) return false
  if (above.kind === 'title' || above.kind === 'authority') return true
  // A motto as the title of a speech; several lines with dashes are a list.
  const alone = filledBefore(lines, lines.indexOf(above)) === undefined
  const list = filledAfter(lines, index)?.marker?.construct === 'bullet'
  return above.kind === 'short' && alone && !list
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
