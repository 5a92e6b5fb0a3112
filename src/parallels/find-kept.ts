import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { cacheFolder } from '../cache/cache-folder.ts'
import type { Document } from '../corpus/model.ts'
import { type ComparedAgain, compareAgain } from './compare-again.ts'
import { computeAll } from './compute-all.ts'
import { type CorpusParallels, describeRows } from './corpus-parallels.ts'
import { documentDigests, documentSpans } from './fold-again.ts'
import { foldCorpus } from './folded-corpus.ts'
import { corpusSlots, countGrams, indexGrams } from './grams.ts'
import { readKept, writeKept } from './kept-state.ts'
import { type Passage, passagesOf } from './passage.ts'
import { countPairs, weigh } from './weights.ts'

/** Parallel passages, and the number of passages that did not have to be compared again. */
export interface KeptParallels {
  parallels: CorpusParallels
  reused: number
}

/** Comparing a smaller corpus takes less time than reading its cached rows. */
const WORTH_KEEPING = 2000

/** Whether comparing the texts of a corpus is worth several threads and a cache file. */
export function isLarge(documents: readonly Document[]): boolean {
  return passagesOf(documents).length >= WORTH_KEEPING
}

/**
 * Finds all parallel passages of a corpus with several threads. Unchanged parts are taken from the
 * cache of the last run; the result is the same without it.
 */
export async function findKeptParallels(documents: readonly Document[]): Promise<KeptParallels> {
  const passages = passagesOf(documents)
  const threads = availableParallelism()
  const file = join(cacheFolder(), 'parallels.state')
  const keep = passages.length >= WORTH_KEEPING
  const digests = keep
    ? documentDigests(passages, documentSpans(passages.map(({ document }) => document)))
    : []
  const kept = keep ? await readKept(file) : null
  const again = kept && (await compareAgain(passages, digests, kept, threads))
  const found = again ?? (await compareAnew(passages, digests, threads))
  if (keep && found.compared > 0) await writeKept(file, found.state)
  return {
    parallels: describeRows(documents, passages, found.comparison, found.state.rows),
    reused: passages.length - found.compared,
  }
}

/** Compares all passages with each other. */
export async function compareAnew(
  passages: readonly Passage[],
  digests: string[],
  threads: number,
): Promise<ComparedAgain> {
  const corpus = foldCorpus(passages)
  const pairs = countPairs(corpus)
  const weights = weigh(corpus, pairs)
  const slots = corpusSlots(corpus)
  const grams = countGrams(corpus, slots)
  const comparison = { corpus, weights, grams: indexGrams(corpus, grams, slots) }
  const rows = await computeAll(comparison, [...passages.keys()], threads)
  const state = { digests, corpus, each: weights.each, pairs, grams, rows }
  return { comparison, state, compared: passages.length }
}
