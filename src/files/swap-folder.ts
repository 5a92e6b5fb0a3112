import { randomBytes } from 'node:crypto'
import { cp, mkdir, readdir, readlink, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { isLink } from './content-file.ts'
import { withWriterLock } from './writer-lock.ts'

/**
 * Makes a folder beside the existing one, and replaces that only when `make` has succeeded: if it
 * fails or is killed, the former folder remains complete. Between the two renames of the swap the
 * folder is missing for a moment; if a run is killed then, the next call repairs it. If the folder is a
 * link, the new one is made beside the link, since other tools move files into it that cannot go to another
 * disk, and then moved to where the link leads.
 *
 * @param command - as users know it, for another run that waits for the swap
 * @param make - fills the given folder; returns null to keep the former one
 * @param meanwhile - runs while the former folder is removed, with the new one in place
 * @returns the value of `make`
 * @throws Error with one line when the folder is no place for a site
 */
export async function replaceFolder<T>(
  folder: string,
  command: string,
  make: (draft: string) => Promise<T>,
  meanwhile: (made: NonNullable<T>) => Promise<unknown> = async () => undefined,
): Promise<T> {
  const target = await placeOf(resolve(folder))
  const swapping = <T>(work: () => Promise<T>) => withWriterLock(dirname(target), command, work)
  await swapping(() => mendSwap(target))
  if (target !== resolve(folder)) await sweepDrafts(resolve(folder))
  const suffix = `.draft-${randomBytes(8).toString('hex')}`
  const [made, draft] = [`${resolve(folder)}${suffix}`, `${target}${suffix}`]
  try {
    await mkdir(made)
    const answer = await make(made)
    if (answer === null) return answer
    if (made !== draft) await bring(made, draft)
    await swapping(() => swap(draft, target, () => meanwhile(answer as NonNullable<T>)))
    return answer
  } finally {
    for (const path of new Set([made, draft])) await rm(path, { recursive: true, force: true })
  }
}

/**
 * Where a folder is to be replaced: itself, or where a link leads. A link can lead to anything, so only a built
 * site and an empty folder are replaced there.
 *
 * @throws Error with one line for a place that no site can take
 */
async function placeOf(folder: string): Promise<string> {
  if (!(await isLink(folder))) {
    if ((await isThere(folder)) && !(await stat(folder)).isDirectory())
      throw new Error(`${folder} is no folder: remove it, the site is written there`)
    return folder
  }
  const target = resolve(dirname(folder), await readlink(folder))
  // A killed swap is repaired later.
  if (await isThere(`${target}.former`)) return target
  if (!(await isThere(target)) || !(await stat(target)).isDirectory())
    throw new Error(
      `${folder} leads to no folder (${target}): make that folder, or remove the link`,
    )
  const names = await readdir(target)
  if (names.length > 0 && !names.includes('index.html'))
    throw new Error(
      `${folder} leads to ${target}, which holds no site: empty that folder, or remove the link`,
    )
  return realpath(target)
}

/** Moves a folder, to another disk too: what is there half-way is a draft that nobody reads. */
async function bring(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await cp(from, to, { recursive: true, preserveTimestamps: true })
  }
}

async function swap(
  draft: string,
  target: string,
  meanwhile: () => Promise<unknown>,
): Promise<void> {
  const former = `${target}.former`
  const wasThere = await isThere(target)
  if (wasThere) await moveAway(target, former)
  try {
    await rename(draft, target)
  } catch (error) {
    if (wasThere) await rename(former, target)
    throw error
  }
  await Promise.all([rm(former, { recursive: true, force: true }), meanwhile()])
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
  await sweepDrafts(target)
}

async function sweepDrafts(target: string): Promise<void> {
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
