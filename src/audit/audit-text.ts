import type { Coverage } from '../citation/coverage.ts'
import { isDocumentTitle } from '../citation/reference-target.ts'
import type { AuditCorpus } from './audit-corpus.ts'
import type { DraftCitation, DraftItem, DraftNumber, DraftQuotation } from './draft.ts'
import { findCitations } from './find-citations.ts'
import { findQuotations } from './find-quotations.ts'
import { type Judged, judgeCitation, judgeNumber } from './judge-citation.ts'
import { judgeQuotation } from './judge-quotation.ts'
import { type AuditItem, VERDICTS, type Verdict } from './verdict.ts'
import { MOST_ITEMS, TooMuchWork } from './work-limit.ts'

/** The citations of a draft, with a result for each. */
export interface Audit {
  /** Every citation, number and quotation, in draft order. */
  items: AuditItem[]
  /** Number of items with each verdict; only for verdicts that occur. */
  counts: Partial<Record<Verdict, number>>
  coverage: Coverage
}

/** Limits for the audit of one draft. */
export interface AuditLimits {
  /** Called before each citation is judged; an exception ends the audit. */
  onStep?: () => void
  /** Most citations, numbers and quotations. */
  most?: number | undefined
}

/**
 * Every 《…》第N條, document number and quotation of a draft with its verdict. The draft is only
 * read, never changed: for a clause that has another number today, both numbers are reported.
 *
 * @param draft - any text; it may contain Markdown
 * @throws TooMuchWork for a draft with too many items, before anything is judged
 */
export function auditText(
  draft: string,
  corpus: AuditCorpus,
  { onStep, most }: AuditLimits = {},
): Audit {
  const steps = auditSteps(draft, corpus, most)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    onStep?.()
  }
}

/**
 * The same in steps, so that the caller can do other things in between: yields the number of items
 * to judge, before each. Repeated citations are judged once.
 *
 * @param most - more items are refused
 * @throws TooMuchWork
 */
export function* auditSteps(
  draft: string,
  corpus: AuditCorpus,
  most = MOST_ITEMS,
): Generator<number, Audit> {
  const found = findCitations(draft, (name) => isDocumentTitle(corpus.index, name))
  const citations = found.filter((item) => item.kind === 'citation')
  const quotations = findQuotations(draft, citations)
  const total = found.length + quotations.length
  if (total > most)
    throw new TooMuchWork(
      `has ${total} citations, numbers and quotations, more than ${most}: cut it into parts`,
    )
  const judge = judgeOnce(corpus)
  const verdicts = new Map<DraftItem, Judged>()
  for (const item of found) {
    yield total
    verdicts.set(item, judge.cited(item))
  }
  for (const quotation of quotations) {
    yield total
    const { source } = quotation
    const cited = source === null ? null : (verdicts.get(source) ?? null)
    const verdict = judge.quoted(quotation, cited)
    verdicts.set(quotation, verdict)
    if (source && cited) verdicts.set(source, withQuoted(cited, verdict, source))
  }
  const placed = placer(draft)
  const items = [...found, ...quotations]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .flatMap((item) => {
      const verdict = verdicts.get(item)
      return verdict
        ? [{ kind: item.kind, text: item.text, ...placed(item), ...answered(verdict) }]
        : []
    })
  const counts: Audit['counts'] = {}
  for (const { verdict } of items) counts[verdict] = (counts[verdict] ?? 0) + 1
  return { items, counts, coverage: corpus.coverage }
}

/** Judges citations and quotations; the same words from the same source once. */
function judgeOnce(corpus: AuditCorpus) {
  const known = new Map<string, Judged>()
  const once = (key: string, judge: () => Judged) => {
    const found = known.get(key) ?? judge()
    known.set(key, found)
    return found
  }
  return {
    cited: (item: DraftCitation | DraftNumber) => {
      const { kind, title, number } = item
      const place = item.kind === 'citation' ? item.place : null
      return once(JSON.stringify([kind, title, number, place]), () =>
        item.kind === 'citation' ? judgeCitation(item, corpus) : judgeNumber(item, corpus),
      )
    },
    quoted: (quotation: DraftQuotation, cited: Judged | null) => {
      const { title = null, number = null, place = null } = quotation.source ?? {}
      const key = [quotation.words, quotation.source !== null, title, number, place, cited]
      return once(JSON.stringify(key), () => judgeQuotation(quotation, cited, corpus))
    },
  }
}

function answered(verdict: Judged) {
  return { ...verdict, answer: VERDICTS[verdict.verdict] }
}

/** A clause is cited wrongly if the words beside it are in another one. */
function withQuoted(cited: Judged, quoted: Judged, { place }: DraftCitation): Judged {
  const tells = quoted.verdict === 'wrong-clause' || quoted.verdict === 'renumbered'
  if (cited.verdict !== 'right' || place === null || !tells) return cited
  return { ...cited, verdict: quoted.verdict, at: quoted.at }
}

/**
 * Returns a function that converts positions in a draft to code points, lines and columns; to be
 * called in draft order.
 */
function placer(draft: string) {
  let [unit, point, line, column] = [0, 0, 1, 1]
  return ({ start, text }: DraftItem) => {
    for (; unit < start; unit++) {
      const code = draft.charCodeAt(unit)
      // The low surrogate of a pair is not a separate code point.
      if (code >= 0xdc00 && code <= 0xdfff) continue
      point++
      column++
      if (code !== 0x0a) continue
      line++
      column = 1
    }
    return { start: point, end: point + Array.from(text).length, line, column }
  }
}
