import { join } from 'node:path'
import { sweepTemporary } from '../files/write-files.ts'
import { type WaitOptions, withWriterLock } from '../files/writer-lock.ts'

/**
 * Runs work that writes into a corpus: exclusively, and after removing what a killed run left.
 *
 * @param command - name shown to others that wait
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
