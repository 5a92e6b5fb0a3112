import type { Coverage } from './coverage.ts'
import type { QuotationReport, QuotationStatus } from './quotation.ts'

/**
 * `found`: the words stand in a text that was searched. `not-found`: they do not stand in any text that was
 * searched, which says nothing of others. `cannot-tell`: nothing could be searched for, or not where they are
 * said to stand.
 */
export type QuotationAnswer = 'found' | 'not-found' | 'cannot-tell'

/** A report with what it means, and for which texts. */
export interface AnsweredQuotation extends QuotationReport {
  answer: QuotationAnswer
  coverage: Coverage
}

const ANSWERS: Record<QuotationStatus, QuotationAnswer> = {
  exact: 'found',
  converted: 'found',
  elided: 'found',
  // The nearest place is given, but these words do not stand there.
  altered: 'not-found',
  absent: 'not-found',
}

/** A report on a passage as it is given to programs. */
export function answerQuotation(
  passage: string,
  report: QuotationReport,
  coverage: Coverage,
): AnsweredQuotation {
  // A former edition that cannot be searched may have words that no present text is near to.
  const isUnseen = report.status === 'absent' && report.former === null
  const answer = isQuotable(passage) && !isUnseen ? ANSWERS[report.status] : 'cannot-tell'
  return { answer, ...report, coverage }
}

/** Whether a passage has the two letters or digits that a search needs. */
export function isQuotable(passage: string): boolean {
  return Array.from(passage.replace(/[^\p{L}\p{N}]/gu, '')).length >= 2
}
