import type { AuditCorpus } from './audit-corpus.ts'
import { type Audit, auditText } from './audit-text.ts'
import { TooMuchWork, workTimer } from './work-limit.ts'

/**
 * The audit of a draft within limits; else the reason, as words that end the sentence "the draft
 * …".
 *
 * @param seconds - of processor time
 * @param most - citations, numbers and quotations; a draft with more is not judged at all
 */
export function auditWithin(
  draft: string,
  corpus: AuditCorpus,
  { seconds, most }: { seconds: number; most?: number },
): Audit | { refused: string } {
  try {
    return auditText(draft, corpus, { onStep: workTimer(seconds), most })
  } catch (error) {
    if (error instanceof TooMuchWork) return { refused: error.message }
    throw error
  }
}
