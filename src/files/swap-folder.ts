import { randomBytes } from 'node:crypto'
import { mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { withWriterLock } from './writer-lock.ts'

/**
 * Makes a folder anew beside the one that is there, and gives it the place only when `make` has succeeded:
 * what fails or is killed leaves the former folder whole. Between the two renames of the swap the folder is
 * missing for a moment; a run that is killed just then is mended by the next call.
 *
 * @param command - as a person would know it, for another run that waits for the swap
 * @param make - fills the folder that it is given; null where it is not to take the place
 * @returns what `make` gives
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

/** Puts a folder back that a killed swap had moved away, and removes drafts of runs that were killed. */
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

// Another build may be filling its draft just now: only what has not been touched for a day is swept.
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
