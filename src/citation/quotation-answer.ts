import type { Coverage } from './coverage.ts'
import type { QuotationReport, QuotationStatus } from './quotation.ts'

/**
 * `found`: a searched text contains the words. `not-found`: no searched text contains them, which
 * does not exclude others. `cannot-tell`: the passage is too short to search for, or its stated
 * source could not be searched.
 */
export type QuotationAnswer = 'found' | 'not-found' | 'cannot-tell'

/** A report with its meaning, and the texts that it is valid for. */
export interface AnsweredQuotation extends QuotationReport {
  answer: QuotationAnswer
  coverage: Coverage
}

const ANSWERS: Record<QuotationStatus, QuotationAnswer> = {
  exact: 'found',
  converted: 'found',
  elided: 'found',
  // The closest place is given, but it does not contain these words.
  altered: 'not-found',
  absent: 'not-found',
}

/** A report on a passage, in the form given to programs. */
export function answerQuotation(
  passage: string,
  report: QuotationReport,
  coverage: Coverage,
): AnsweredQuotation {
  // A former edition that cannot be searched may contain words that no present text is close to.
  const isUnseen = report.status === 'absent' && report.former === null
  const answer = isQuotable(passage) && !isUnseen ? ANSWERS[report.status] : 'cannot-tell'
  return { answer, ...report, coverage }
}

/** Whether a passage has at least the two letters or digits that a search needs. */
export function isQuotable(passage: string): boolean {
  return Array.from(passage.replace(/[^\p{L}\p{N}]/gu, '')).length >= 2
}
