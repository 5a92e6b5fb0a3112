import { join } from 'node:path'
import { sweepTemporary } from '../files/write-files.ts'
import { type WaitOptions, withWriterLock } from '../files/writer-lock.ts'

/**
 * Runs work that writes into a corpus: alone, and after what a killed run left was removed.
 *
 * @param command - as a person would know it, for others that wait
 */
export function writeCorpus<T>(
  corpus: string,
  command: string,
  work: () => Promise<T>,
  options?: WaitOptions,
): Promise<T> {
  const inside = ['sources', 'policies', 'permalinks', 'principles']
  const folders = [corpus, ...inside.map((name) => join(corpus, name))]
  return withWriterLock(
    corpus,
    command,
    async () => {
      for (const folder of folders) await sweepTemporary(folder)
      return work()
    },
    options,
  )
}
