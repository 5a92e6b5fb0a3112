import { site } from '../site.ts'
import type { Corpus } from './corpus.ts'

/**
 * Most documents for which a site without clause pages has QR codes: larger sites save one file per
 * document.
 */
const MOST_DOCUMENTS = 1_000

/** Whether every document has a QR code of its address, in a file beside its page. */
export function hasAddressCodes({ documents }: Pick<Corpus, 'documents'>): boolean {
  return site.clausePages || documents.length <= MOST_DOCUMENTS
}
