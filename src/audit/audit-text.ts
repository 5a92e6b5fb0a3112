import type { Coverage } from '../citation/coverage.ts'
import { isDocumentTitle } from '../citation/reference-target.ts'
import type { AuditCorpus } from './audit-corpus.ts'
import type { DraftCitation, DraftItem } from './draft.ts'
import { findCitations } from './find-citations.ts'
import { findQuotations } from './find-quotations.ts'
import { type Judged, judgeCitation, judgeNumber } from './judge-citation.ts'
import { judgeQuotation } from './judge-quotation.ts'
import { type AuditItem, VERDICTS, type Verdict } from './verdict.ts'

/** What a draft cites, and what is said of each. */
export interface Audit {
  /** Every citation, number and quotation, in the order of the draft. */
  items: AuditItem[]
  /** How many of each verdict there are; only of those that there are. */
  counts: Partial<Record<Verdict, number>>
  coverage: Coverage
}

/**
 * Every 《…》第N條, document number and quotation of a draft with its verdict. The draft is read and nothing in
 * it is changed: of a clause that has another number today, both numbers are told.
 *
 * @param draft - any text; marks of Markdown may stand in it
 */
export function auditText(draft: string, corpus: AuditCorpus): Audit {
  const found = findCitations(draft, (name) => isDocumentTitle(corpus.index, name))
  const citations = found.filter((item) => item.kind === 'citation')
  const quotations = findQuotations(draft, citations)
  const verdicts = new Map<DraftItem, Judged>()
  for (const item of found)
    verdicts.set(
      item,
      item.kind === 'citation' ? judgeCitation(item, corpus) : judgeNumber(item, corpus),
    )
  for (const quotation of quotations) {
    const { source } = quotation
    const cited = source === null ? null : (verdicts.get(source) ?? null)
    const verdict = judgeQuotation(quotation, cited, corpus)
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

function answered(verdict: Judged) {
  return { ...verdict, answer: VERDICTS[verdict.verdict] }
}

/** A clause is cited wrongly where the words beside it stand in another one. */
function withQuoted(cited: Judged, quoted: Judged, { place }: DraftCitation): Judged {
  const tells = quoted.verdict === 'wrong-clause' || quoted.verdict === 'renumbered'
  if (cited.verdict !== 'right' || place === null || !tells) return cited
  return { ...cited, verdict: quoted.verdict, at: quoted.at }
}

/** Gives places of a draft in code points, lines and columns; asked for in the order of the draft. */
function placer(draft: string) {
  let [unit, point, line, column] = [0, 0, 1, 1]
  return ({ start, text }: DraftItem) => {
    for (; unit < start; unit++) {
      const code = draft.charCodeAt(unit)
      // The second half of a surrogate pair is no code point of its own.
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
