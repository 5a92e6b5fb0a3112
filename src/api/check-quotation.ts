import { formerTexts, withFormer } from '../citation/former-texts.ts'
import { quotableCorpus } from '../citation/quotable-source.ts'
import type { QuotableText } from '../citation/quotable-text.ts'
import { checkQuotation as check, type QuotationReport } from '../citation/quotation.ts'
import type { Document } from '../corpus/model.ts'
import { formerPieces } from '../editions/former-pieces.ts'
import type { ChainHistory } from '../editions/transition.ts'

const prepared = new WeakMap<object, { present: QuotableText[]; former: QuotableText[] }>()

/**
 * Whether a passage is in a corpus, and where: exactly, in the other script, with words omitted at
 * ……, altered (with the differences), or not at all. Words that only a former edition has are not
 * in the present corpus; `former` lists the editions that have them.
 *
 * ```ts
 * const { status, at } = checkQuotation('管行業必須管安全', corpus)
 * ```
 *
 * @param corpus - the value of `loadCorpus`; it is indexed once per object
 */
export function checkQuotation(
  passage: string,
  corpus: {
    documents: readonly Document[]
    histories?: ReadonlyMap<string, Pick<ChainHistory, 'chain'>>
  },
): QuotationReport {
  const { documents, histories = new Map<string, ChainHistory>() } = corpus
  const { present, former } = prepared.get(corpus) ?? {
    present: quotableCorpus(documents),
    former: formerTexts(formerPieces(histories.values().map(({ chain }) => chain))),
  }
  prepared.set(corpus, { present, former })
  return withFormer(passage, check(passage, present), former)
}
