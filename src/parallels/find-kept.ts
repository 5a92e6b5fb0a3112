import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { cacheFolder } from '../cache/cache-folder.ts'
import type { Document } from '../corpus/model.ts'
import { computeAll } from './compute-all.ts'
import { type CorpusParallels, describeRows } from './corpus-parallels.ts'
import { passagesOf } from './passage.ts'
import { prepareComparison } from './prepare-comparison.ts'
import { readKnownRows, writeKnownRows } from './row-cache.ts'

/** Parallel passages, and how many passages did not have to be compared again. */
export interface KeptParallels {
  parallels: CorpusParallels
  reused: number
}

/** A corpus of fewer passages is compared in less time than its rows are read. */
const WORTH_KEEPING = 2000

/** Whether comparing the texts of a corpus is worth several threads and a file in the cache. */
export function isLarge(documents: readonly Document[]): boolean {
  return passagesOf(documents).length >= WORTH_KEEPING
}

/**
 * All parallel passages of a corpus by several threads. What did not change since the last run is taken
 * from the cache; the result is the same without it.
 */
export async function findKeptParallels(documents: readonly Document[]): Promise<KeptParallels> {
  const passages = passagesOf(documents)
  const comparison = prepareComparison(passages)
  const size = comparison.corpus.units.length
  const file = join(cacheFolder(), 'parallels.rows')
  const keep = passages.length >= WORTH_KEEPING
  const known = keep ? await readKnownRows(file, size) : null
  const rows = await computeAll({ ...comparison, known }, availableParallelism())
  if (keep && rows.reused < passages.length) await writeKnownRows(file, size, rows)
  const parallels = describeRows(documents, passages, comparison, rows)
  return { parallels, reused: rows.reused }
}
