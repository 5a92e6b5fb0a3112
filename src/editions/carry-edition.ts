import { released } from '../corpus/edition-fields.ts'
import { collectMarks, type Mark, placeMarks } from '../corpus/marks.ts'
import type { Clause, Document } from '../corpus/model.ts'
import { walkBlocks, walkClauses } from '../corpus/model.ts'
import { readPrintedDates } from '../corpus/printed-date.ts'
import type { Problem } from '../corpus/problem.ts'
import { publishedText, readBlock } from '../corpus/reading.ts'
import { relocateMarks } from '../corpus/relocate-marks.ts'
import { type AlignedRow, alignClauses } from './align-clauses.ts'
import { describeStale, staleReferences } from './stale-references.ts'

/** Note on a date that was derived by comparison with the dates of the former edition. */
const OF_EDITION = '據題注：前一版所無的最近日期'

/**
 * What was carried over from the former edition to a new one, and what remains only in the former.
 */
export interface CarriedWork {
  rows: AlignedRow[]
  marks: number
  /** Each with the clause that it is in. */
  marksLeft: string[]
  principles: number
  principlesLeft: string[]
  doubts: Problem[]
}

/**
 * Carries editorial work on the former edition over to a new one, clause by clause: marks where the
 * words around them are still there, principles where the text of the clause is. The rest stays in
 * the former edition, which is kept. Title, number, date and issuer are never carried over. Mutates
 * `fresh`.
 */
export function carryEdition(fresh: Document, former: Document): CarriedWork {
  const rows = alignClauses(former, fresh)
  const { level, kind, glossary } = former.meta
  fresh.meta.level ??= level
  fresh.meta.kind ??= kind
  if (glossary) fresh.meta.glossary = glossary
  return {
    rows,
    ...carryMarks(fresh, former),
    ...carryPrinciples(fresh, former, rows),
    doubts: [...fieldDoubts(fresh, former), ...referenceDoubts(fresh, former, rows)],
  }
}

function carryMarks(fresh: Document, former: Document) {
  const before = collectMarks(former)
  const marks = relocateMarks(before, publishedText(former), publishedText(fresh))
  const homeless = new Set(placeMarks(fresh, marks))
  const marksLeft = marks.flatMap((mark, index) =>
    homeless.has(mark) ? [`${nameOf(mark)} in ${clauseAt(former, before[index]?.start ?? 0)}`] : [],
  )
  return { marks: marks.length - homeless.size, marksLeft }
}

function nameOf({ inline }: Mark): string {
  return inline.type === 'corr' ? `correction of ${inline.sic}` : `${inline.type}`
}

/** Id of the clause that contains an offset of the published text. */
function clauseAt(document: Document, place: number): string {
  const starts = new Map(
    [...walkClauses(document.clauses)].map(({ headline, id }) => [headline, id]),
  )
  let offset = 0
  let clause = 'the head'
  for (const block of walkBlocks(document)) {
    offset += block.before.length
    if (offset > place) break
    clause = starts.get(block) ?? clause
    offset += readBlock(block, 'published').length
  }
  return clause
}

function carryPrinciples(fresh: Document, former: Document, rows: readonly AlignedRow[]) {
  const now = new Map([...walkClauses(fresh.clauses)].map((clause) => [clause.id, clause]))
  const principlesLeft: string[] = []
  let principles = 0
  for (const clause of walkClauses(former.clauses)) {
    const row = rows.find(({ from }) => from.includes(clause.id))
    const target = now.get(row?.to[0] ?? '')
    for (const principle of clause.principles) {
      if (target) principles += addPrinciple(target, principle)
      else principlesLeft.push(`${principle} of ${clause.id}`)
    }
  }
  return { principles, principlesLeft }
}

function addPrinciple(clause: Clause, principle: string): number {
  if (!clause.principles.includes(principle)) clause.principles.push(principle)
  return 1
}

function referenceDoubts(
  fresh: Document,
  former: Document,
  rows: readonly AlignedRow[],
): Problem[] {
  return staleReferences(former, fresh, rows).map((one) => ({
    rule: 'edition-reference',
    severity: 'warning',
    message: describeStale(one),
    hint: 'the text stays as published; say it in a Note where readers would be led astray',
    ...{ file: fresh.file, line: 0, column: 0 },
  }))
}

/** Dates printed in the head of a text, in page order. */
function headDates({ front, meta }: Document): string[] {
  const head = front.map((block) => readBlock(block, 'published'))
  return [...head, meta.dateAsPublished ?? ''].flatMap(readPrintedDates)
}

/**
 * A head lists every day on which a text was passed or amended, beginning with the first edition:
 * the date of an edition is the latest one that the former edition does not print, otherwise
 * unknown.
 */
function settleDate(fresh: Document, former: Document): void {
  const before = new Set(headDates(former))
  const { value } = fresh.meta.date
  if (value === null || fresh.meta.date.note || !before.has(value)) return
  const latest = headDates(fresh)
    .filter((date) => date.length === 10 && !before.has(date))
    .sort()
    .at(-1)
  fresh.meta.date = latest === undefined ? { value: null } : { value: latest, note: OF_EDITION }
  // A separate date line keeps its place in the text.
  if (!fresh.closing.some(({ role }) => role === 'date')) fresh.meta.dateAsPublished = null
}

function fieldDoubts(fresh: Document, former: Document): Problem[] {
  settleDate(fresh, former)
  const doubts: Problem[] = []
  for (const field of ['docNumber', 'date', 'issuer'] as const) {
    const [before, now] = [former.meta[field].value, fresh.meta[field].value]
    if (before !== null && now === null) doubts.push(released(fresh, field, before, now))
  }
  if (fresh.meta.titleAsPublished === null)
    doubts.push(released(fresh, 'title', former.meta.title, null))
  return doubts
}
