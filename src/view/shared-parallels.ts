import type { Document } from '../corpus/model.ts'
import { type CorpusParallels, findParallels } from '../parallels/corpus-parallels.ts'
import type { Corpus } from './corpus.ts'

const SHARED = Symbol.for('clausary:parallels')

// Pages are rendered from a bundle that has modules of its own, in the process that checked the corpus.
const shared = globalThis as { [SHARED]?: WeakMap<readonly Document[], CorpusParallels> }

/** Hands what texts have in common to all that ask for it in this process. */
export function shareParallels(documents: readonly Document[], parallels: CorpusParallels): void {
  shared[SHARED] ??= new WeakMap()
  shared[SHARED].set(documents, parallels)
}

/** What the texts of a corpus have in common: found by the build before, else now. */
export function getParallels({ documents }: Pick<Corpus, 'documents'>): CorpusParallels {
  const known = shared[SHARED]?.get(documents)
  if (known) return known
  const found = findParallels(documents)
  shareParallels(documents, found)
  return found
}
