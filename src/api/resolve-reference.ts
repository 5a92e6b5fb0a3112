import { goToDocuments } from '../citation/go-to.ts'
import { type Candidate, type GoToDocument, resolve } from '../citation/resolve.ts'
import type { Document } from '../corpus/model.ts'

const prepared = new WeakMap<object, GoToDocument[]>()

/**
 * The places of a corpus that a typed reference can mean, best first: an address, a document
 * number, a title, a clause number, in either script. Empty if it is not a reference.
 *
 * ```ts
 * const [place] = resolveReference('中發〔2016〕32號第（八）項', corpus)
 * ```
 */
export function resolveReference(
  reference: string,
  corpus: { documents: readonly Document[] },
): Candidate[] {
  const documents = prepared.get(corpus) ?? goToDocuments(corpus.documents)
  prepared.set(corpus, documents)
  return resolve(reference, documents)
}
