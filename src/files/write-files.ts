import { randomBytes } from 'node:crypto'
import * as disk from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { mapSeveral } from './map-several.ts'

/** The file system functions needed for writing; tests pass one that fails. */
export type FileSystem = Pick<
  typeof disk,
  'mkdir' | 'writeFile' | 'rename' | 'copyFile' | 'rm' | 'rmdir' | 'open'
>

/** A file with its new content. */
export interface FileContent {
  path: string
  bytes: Uint8Array
}

type Step = () => Promise<unknown>

/**
 * Pattern of temporary names, so that files left by a killed process can be recognized and removed.
 */
const TEMPORARY = /^\.clausary-[0-9a-f]{16}\.tmp$/
/**
 * Drafts of the writer lock: another process may be making one now, so only old ones are removed.
 */
const LOCK_DRAFT = /^\.clausary-writer\.lock\.[0-9a-f.]+(?:\.tmp)?$/
const HOUR = 60 * 60 * 1000

/**
 * Writes all files or none. Each is first written completely and flushed to disk under a temporary
 * name in its folder; only when all are complete are they renamed, so a killed process leaves each
 * file in its former or its new state. When anything fails, former files are restored, new files,
 * folders and temporary files are removed, and the error is rethrown.
 */
export async function writeFiles(
  files: readonly FileContent[],
  system: FileSystem = disk,
): Promise<void> {
  // Last in, first out.
  const undo: Step[] = []
  const tidy: Step[] = []
  const staged: { temporary: string; path: string }[] = []
  try {
    for (const folder of new Set(files.map(({ path }) => dirname(path))))
      await makeFolder(folder, undo, system)
    await mapSeveral(files, async ({ path, bytes }) => {
      const temporary = temporaryIn(dirname(path))
      undo.push(() => system.rm(temporary, { force: true }))
      await system.writeFile(temporary, bytes, { flag: 'wx', flush: true })
      staged.push({ temporary, path })
    })
    for (const { temporary, path } of staged) {
      const backup = temporaryIn(dirname(path))
      tidy.push(() => system.rm(backup, { force: true }))
      const isThere = await copyIfThere(path, backup, system)
      if (!isThere) tidy.pop()
      undo.push(() => (isThere ? system.rename(backup, path) : system.rm(path, { force: true })))
      await system.rename(temporary, path)
    }
    for (const folder of new Set(staged.map(({ path }) => dirname(path))))
      await flushFolder(folder, system)
  } catch (error) {
    await unmake(undo, error)
    for (const step of tidy) await step()
    throw error
  }
  for (const step of tidy) await step()
}

// A step that cannot be undone must not prevent the others; backup copies remain on the disk then,
// since they may be the last ones.
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

// `mkdir` returns the first folder that it created: nothing existed in it before.
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

/**
 * Removes temporary files that killed processes left in a folder; nobody else may be writing there.
 */
export async function sweepTemporary(folder: string): Promise<void> {
  let names: string[]
  try {
    names = await disk.readdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  for (const name of names) {
    const path = join(folder, name)
    const isLeft = TEMPORARY.test(name) || (LOCK_DRAFT.test(name) && (await isOld(path)))
    if (isLeft) await disk.rm(path, { force: true })
  }
}

async function isOld(path: string): Promise<boolean> {
  const stat = await disk.stat(path).catch(() => null)
  return stat !== null && Date.now() - stat.mtimeMs > HOUR
}

function temporaryIn(folder: string): string {
  return join(folder, `.clausary-${randomBytes(8).toString('hex')}.tmp`)
}

// A renamed file is only safe when its folder has been flushed too. Windows cannot open a folder.
async function flushFolder(folder: string, system: FileSystem): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await system.open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
