import { withFormer } from '../citation/former-texts.ts'
import type { QuotedPlace } from '../citation/quotable-text.ts'
import { checkQuotation, type QuotationReport } from '../citation/quotation.ts'
import type { AuditCorpus } from './audit-corpus.ts'
import type { DraftQuotation } from './draft.ts'
import { type Judged, judgeIn, missingFrom } from './judge-citation.ts'
import type { AuditItem, Verdict } from './verdict.ts'

type JudgedQuotation = Judged & Pick<AuditItem, 'status' | 'omitted' | 'warning' | 'former'>

/**
 * Shorter quotations, in letters, are similar to something in any corpus: only exact ones count.
 */
const LEAST_ALTERED = 8
/** Words without a source that are less similar to a place than this belong to another text. */
const LEAST_LIKE = 0.75

/**
 * The result for a quotation whose source has been judged; `cited` is null where the draft names
 * none.
 */
export function judgeQuotation(
  quotation: DraftQuotation,
  cited: Judged | null,
  corpus: AuditCorpus,
): JudgedQuotation {
  const judged = judgePresent(quotation, cited, corpus)
  const { status } = judged
  const document = cited?.document ?? null
  // If the named text is not here, its former editions are not here either.
  const isElsewhere = document === null && quotation.source !== null
  if (isElsewhere || judged.verdict === 'wrong-clause' || status === undefined) return judged
  const former = document === null ? corpus.formerTexts : corpus.formerTextsOf(document)
  const report = { status, at: [], differences: [], likeness: 0 }
  const { former: places } = withFormer(quotation.words, report, former)
  if (!places) return unseen(judged, document, corpus)
  const [first] = places
  // Words without a source are from a text that is here after all, but no longer contains them.
  const isHere = document === null && letters(quotation.words) >= LEAST_ALTERED
  return isHere && first && judged.verdict === 'not-in-corpus'
    ? { ...judged, verdict: 'not-found', document: first.document, former: places }
    : { ...judged, former: places }
}

/**
 * If former editions may contain the words but are in no file of the site, the result is unknown.
 */
function unseen(
  judged: JudgedQuotation,
  document: string | null,
  { unsearched }: AuditCorpus,
): JudgedQuotation {
  const isUnseen = document === null ? unsearched.length > 0 : unsearched.includes(document)
  if (!isUnseen || (judged.status !== 'absent' && judged.status !== 'altered')) return judged
  const verdict = judged.verdict === 'not-found' ? 'not-in-corpus' : judged.verdict
  return { ...judged, verdict, former: null }
}

function judgePresent(
  quotation: DraftQuotation,
  cited: Judged | null,
  corpus: AuditCorpus,
): JudgedQuotation {
  const { words, source } = quotation
  const { document = null, clause = null } = cited ?? {}
  if (cited?.verdict === 'ambiguous') return ofSeveral(quotation, cited.at, corpus)
  if (document === null) return withoutSource(words, source !== null, corpus)
  const asked = clause === null ? document : `${document}/${clause}`
  const now = (cited?.renumbered ?? []).flatMap(({ now }) => now.map((id) => `${document}/${id}`))
  const isInside = ({ id, to }: QuotedPlace) =>
    within(id, asked) && (to === null || within(to, asked))
  const hasMoved = ({ id }: QuotedPlace) => now.some((key) => within(id, key))
  const texts = corpus.textsOf(document)
  const own = checkQuotation(words, texts, (place) => isInside(place) || hasMoved(place))
  const found = { document, clause }
  if (!stands(own)) return notIn(document, words, own, found, corpus)
  // If the text does not have the cited clause, no place is the cited one.
  const isNowhere = cited?.verdict === 'not-found' && clause === null && source?.place != null
  const inside = isNowhere ? [] : own.at.filter(isInside)
  if (inside.length > 0) return said('right', { ...own, at: inside }, found)
  const moved = own.at.filter(hasMoved)
  if (moved.length > 0)
    return {
      ...said('renumbered', { ...own, at: moved }, found),
      ...(cited?.renumbered && { renumbered: cited.renumbered }),
    }
  return said('wrong-clause', own, found)
}

/** Words that the named text does not contain. */
function notIn(
  document: string,
  words: string,
  own: QuotationReport,
  found: Pick<Judged, 'document' | 'clause'>,
  corpus: AuditCorpus,
): JudgedQuotation {
  const anywhere = checkQuotation(words, corpus.texts)
  if (stands(anywhere)) return said('wrong-clause', anywhere, found)
  if (own.status === 'altered' && letters(words) >= LEAST_ALTERED)
    return said('altered', own, found)
  const absent = { ...own, status: 'absent' as const, at: [], differences: [] }
  return said(missingFrom(document, corpus), absent, found)
}

/** The verdicts on a quotation, best first. */
const BEST: readonly Verdict[] = ['right', 'renumbered', 'wrong-clause', 'altered', 'not-found']

/** Words from one of several texts with the same name: the best result among them. */
function ofSeveral(
  quotation: DraftQuotation,
  documents: readonly string[],
  corpus: AuditCorpus,
): JudgedQuotation {
  const place = quotation.source?.place ?? null
  const all = documents.map((document) =>
    judgePresent(quotation, judgeIn(document, place, corpus), corpus),
  )
  const best = BEST.find((verdict) => all.some((one) => one.verdict === verdict))
  const [one, ...more] = all.filter(({ verdict }) => verdict === best)
  if (one === undefined) return withoutSource(quotation.words, true, corpus)
  if (more.length === 0) return one
  return { ...one, document: null, clause: null, at: [one, ...more].flatMap(({ at }) => at) }
}

function withoutSource(words: string, isNamed: boolean, corpus: AuditCorpus): JudgedQuotation {
  const report = checkQuotation(words, corpus.texts)
  const found = { document: null, clause: null }
  // For a text that is not here the result is unknown, even if its words are also in another one.
  if (isNamed)
    return said(
      'not-in-corpus',
      stands(report) ? report : { ...report, at: [], differences: [] },
      found,
    )
  if (stands(report)) return said('right', report, found)
  const near =
    report.status === 'altered' && letters(words) >= LEAST_ALTERED && report.likeness >= LEAST_LIKE
  return near
    ? said('altered', report, found)
    : said('not-in-corpus', { ...report, status: 'absent', at: [], differences: [] }, found)
}

function stands({ status }: QuotationReport): boolean {
  return status === 'exact' || status === 'converted' || status === 'elided'
}

function letters(words: string): number {
  return (words.match(/[\p{L}\p{N}]/gu) ?? []).length
}

/** Whether a place is a clause, below it, or in a document. */
export function within(id: string, key: string): boolean {
  return id === key || id.startsWith(key.includes('/') ? `${key}-` : `${key}/`)
}

function said(
  verdict: Verdict,
  { status, at, differences, omitted, warning }: QuotationReport,
  { document, clause }: Pick<Judged, 'document' | 'clause'>,
): JudgedQuotation {
  const [first] = at
  return {
    ...{ verdict, document: document ?? first?.id.split('/')[0] ?? null, clause, status },
    at: [...new Set(at.map(({ id }) => id))],
    differences,
    ...(omitted && { omitted }),
    ...(warning !== undefined && { warning }),
  }
}
