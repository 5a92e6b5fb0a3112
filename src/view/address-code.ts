import { site } from '../site.ts'
import type { Corpus } from './corpus.ts'

/** Documents that a site without clause pages has codes for: of more, a host takes no further file each. */
const MOST_DOCUMENTS = 1_000

/** Whether every document has its address as a code for cameras, in a file beside its page. */
export function hasAddressCodes({ documents }: Pick<Corpus, 'documents'>): boolean {
  return site.clausePages || documents.length <= MOST_DOCUMENTS
}
