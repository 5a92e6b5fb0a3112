import type { Document } from '../corpus/model.ts'
import { type CorpusParallels, findParallels } from '../parallels/corpus-parallels.ts'
import { findKeptParallels, isLarge } from '../parallels/find-kept.ts'
import { site } from '../site.ts'
import type { Corpus } from './corpus.ts'

const SHARED = Symbol.for('clausary:parallels')

// On the global object, since pages are rendered from a bundle with its own module instances, in
// the same process.
const shared = globalThis as { [SHARED]?: WeakMap<readonly Document[], CorpusParallels> }

/** Provides the parallels of a corpus to all modules of this process. */
export function shareParallels(documents: readonly Document[], parallels: CorpusParallels): void {
  shared[SHARED] ??= new WeakMap()
  shared[SHARED].set(documents, parallels)
}

/**
 * Provides the parallels of a large corpus, computed by several threads and reusing what did not
 * change. Only clause pages show parallels; those of a small corpus are computed on first access.
 */
export async function shareKeptParallels(documents: readonly Document[]): Promise<void> {
  if (site.clausePages && isLarge(documents))
    shareParallels(documents, (await findKeptParallels(documents)).parallels)
}

/** The parallels of a corpus: provided by the build, else computed now. */
export function getParallels({ documents }: Pick<Corpus, 'documents'>): CorpusParallels {
  const known = shared[SHARED]?.get(documents)
  if (known) return known
  const found = findParallels(documents)
  shareParallels(documents, found)
  return found
}
