import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Document } from '../corpus/model.ts'
import type { Problem, Result } from '../corpus/problem.ts'
import { histories } from './permalink-history.ts'
import type { Lock } from './permalink-lock.ts'
import { emptyLock, formatLock, parseLock } from './permalink-lock.ts'
import { updateLock } from './permalink-update.ts'
import { checkPermalinks, publishedIds } from './permalinks.ts'

/** Name of the lock in the corpus folder. */
const LOCK_NAME = 'permalinks.lock'

/** The lock of a corpus; an empty one before the first build. */
export async function readLock(corpus: string): Promise<Result<Lock>> {
  const file = join(corpus, LOCK_NAME)
  try {
    return parseLock(await readFile(file, 'utf8'), file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return { value: emptyLock(file), problems: [] }
  }
}

/** Writes a lock back to where it was read. */
export async function writeLock(lock: Lock): Promise<void> {
  await writeFile(lock.file, formatLock(lock))
}

/**
 * What a build does with the lock: reports every address that would break, and when there is none writes
 * down what is new. Nothing is written when nothing is new, so two builds leave the same bytes.
 *
 * @param write - false to check only
 */
export async function keepPermalinks(
  corpus: string,
  documents: readonly Document[],
  write: boolean,
): Promise<Problem[]> {
  const { value: lock, problems } = await readLock(corpus)
  const published = publishedIds(documents)
  const found = [...problems, ...checkPermalinks(lock, published)]
  const updated = updateLock(lock, published)
  if (write && found.length === 0 && updated !== lock) await writeLock(updated)
  return found
}

/**
 * Clauses whose text in the corpus is not the last one that the lock has for them: a build has not run
 * since the text changed, or a line of the lock was edited.
 */
export async function findUnrecorded(
  corpus: string,
  documents: readonly Document[],
): Promise<Problem[]> {
  const { value: lock } = await readLock(corpus)
  const known = histories(lock)
  return publishedIds(documents).flatMap(({ id, sha256 }) => {
    const last = known.get(id)?.editions.at(-1)
    if (!last || last.sha256 === sha256) return []
    return {
      rule: 'permalink-edition',
      severity: 'error' as const,
      message: `${id} is recorded with the text ${last.sha256.slice(0, 8)}…, the corpus has ${sha256.slice(0, 8)}…`,
      hint: 'npm run build records a text that changed; if none did, restore this line',
      file: lock.file,
      line: last.line,
      column: 0,
    }
  })
}
