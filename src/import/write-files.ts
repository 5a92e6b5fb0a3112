import * as disk from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** What writing needs of a file system; tests give one that fails. */
export type FileSystem = Pick<
  typeof disk,
  'mkdir' | 'writeFile' | 'rename' | 'copyFile' | 'rm' | 'rmdir'
>

/** A file and what it shall hold. */
export interface FileContent {
  path: string
  bytes: Uint8Array
}

type Step = () => Promise<unknown>

/**
 * Writes files all or none. Each is written whole under a temporary name in its own folder first; only when
 * all stand there they take their names. When anything fails, files that were there before hold what they
 * held, new files, folders and temporary ones are gone, and the error is thrown on.
 */
export async function writeFiles(
  files: readonly FileContent[],
  system: FileSystem = disk,
): Promise<void> {
  // Last in, first out: what was made last is unmade first.
  const undo: Step[] = []
  const tidy: Step[] = []
  let count = 0
  const temporaryIn = (folder: string) => join(folder, `.clausary-${process.pid}-${++count}.tmp`)
  const staged: { temporary: string; path: string }[] = []
  try {
    for (const { path, bytes } of files) {
      await makeFolder(dirname(path), undo, system)
      const temporary = temporaryIn(dirname(path))
      undo.push(() => system.rm(temporary, { force: true }))
      await system.writeFile(temporary, bytes, { flag: 'wx' })
      staged.push({ temporary, path })
    }
    for (const { temporary, path } of staged) {
      const backup = temporaryIn(dirname(path))
      tidy.push(() => system.rm(backup, { force: true }))
      const isThere = await copyIfThere(path, backup, system)
      undo.push(() => (isThere ? system.rename(backup, path) : system.rm(path, { force: true })))
      await system.rename(temporary, path)
    }
  } catch (error) {
    await unmake(undo, error)
    for (const step of tidy) await step()
    throw error
  }
  for (const step of tidy) await step()
}

// One step that cannot be undone must not keep the others from being undone; copies of what was there stay
// on the disk then, for they may be the last ones.
async function unmake(undo: readonly Step[], cause: unknown): Promise<void> {
  const failures: string[] = []
  for (const step of undo.toReversed()) {
    const [result] = await Promise.allSettled([step()])
    if (result.status === 'rejected') failures.push(String(result.reason))
  }
  if (failures.length > 0)
    throw new Error(`${String(cause)}; and then could not be undone: ${failures.join('; ')}`, {
      cause,
    })
}

// `mkdir` says the first folder that it made: nothing was in it or below before.
async function makeFolder(folder: string, undo: Step[], system: FileSystem): Promise<void> {
  const first = await system.mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (const made of [...pathDown(resolve(first), resolve(folder))])
    undo.push(() => system.rmdir(made))
}

function* pathDown(from: string, to: string): Generator<string> {
  if (to !== from && dirname(to) !== to) yield* pathDown(from, dirname(to))
  yield to
}

async function copyIfThere(from: string, to: string, system: FileSystem): Promise<boolean> {
  try {
    await system.copyFile(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}
