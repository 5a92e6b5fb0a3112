import { randomBytes } from 'node:crypto'
import { mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { withWriterLock } from './writer-lock.ts'

/**
 * Makes a folder beside the existing one, and replaces that only when `make` has succeeded: if it
 * fails or is killed, the former folder remains complete. Between the two renames of the swap the
 * folder is missing for a moment; if a run is killed then, the next call repairs it.
 *
 * @param command - as users know it, for another run that waits for the swap
 * @param make - fills the given folder; returns null to keep the former one
 * @returns the value of `make`
 */
export async function replaceFolder<T>(
  folder: string,
  command: string,
  make: (draft: string) => Promise<T>,
): Promise<T> {
  const target = (await isThere(folder)) ? await realpath(folder) : resolve(folder)
  const swapping = <T>(work: () => Promise<T>) => withWriterLock(dirname(target), command, work)
  await swapping(() => mendSwap(target))
  const draft = `${target}.draft-${randomBytes(8).toString('hex')}`
  try {
    await mkdir(draft)
    const made = await make(draft)
    if (made !== null) await swapping(() => swap(draft, target))
    return made
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function swap(draft: string, target: string): Promise<void> {
  const former = `${target}.former`
  const wasThere = await isThere(target)
  if (wasThere) await moveAway(target, former)
  try {
    await rename(draft, target)
  } catch (error) {
    if (wasThere) await rename(former, target)
    throw error
  }
  await rm(former, { recursive: true, force: true })
}

async function moveAway(target: string, former: string): Promise<void> {
  try {
    await rename(target, former)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code !== 'EBUSY' && code !== 'EXDEV') throw error
    throw new Error(
      `${target} cannot be replaced: it is a disk of its own, or in use; mount the folder above it, or build elsewhere and copy the site there`,
      { cause: error },
    )
  }
}

/** Restores a folder that a killed swap had moved away, and removes drafts of killed runs. */
async function mendSwap(target: string): Promise<void> {
  const former = `${target}.former`
  if (await isThere(former)) {
    if (await isThere(target)) await rm(former, { recursive: true })
    else await rename(former, target)
  }
  const parent = dirname(target)
  for (const name of await readdir(parent)) {
    const path = join(parent, name)
    if (name.startsWith(`${basename(target)}.draft-`) && (await isAbandoned(path)))
      await rm(path, { recursive: true, force: true })
  }
}

// Another build may be filling its draft now: only drafts untouched for a day are removed.
async function isAbandoned(path: string): Promise<boolean> {
  const { mtimeMs } = await stat(path)
  return Date.now() - mtimeMs > 24 * 60 * 60 * 1000
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}
