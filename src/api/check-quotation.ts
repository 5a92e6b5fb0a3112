import { quotableCorpus } from '../citation/quotable-source.ts'
import type { QuotableText } from '../citation/quotable-text.ts'
import { checkQuotation as check, type QuotationReport } from '../citation/quotation.ts'
import type { Document } from '../corpus/model.ts'

const prepared = new WeakMap<object, QuotableText[]>()

/**
 * Whether a passage stands in a corpus, and where: exactly, in the other script, altered (with the
 * differences), or not at all.
 *
 * ```ts
 * const { status, at } = checkQuotation('管行業必須管安全', corpus)
 * ```
 */
export function checkQuotation(
  passage: string,
  corpus: { documents: readonly Document[] },
): QuotationReport {
  const texts = prepared.get(corpus) ?? quotableCorpus(corpus.documents)
  prepared.set(corpus, texts)
  return check(passage, texts)
}
