import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A file and what it shall hold: a text as UTF-8, or bytes. */
export interface FileText {
  path: string
  text: string | Uint8Array
}

/**
 * Gives files new content: each is written beside its place, flushed to the disk, and renamed when all are
 * there. A kill at any moment leaves every file whole, old or new.
 *
 * @returns the paths written
 */
export async function replaceFiles(files: readonly FileText[]): Promise<string[]> {
  const staged: { temporary: string; path: string }[] = []
  try {
    for (const [index, { path, text }] of files.entries()) {
      await mkdir(dirname(path), { recursive: true })
      const temporary = `${path}.${process.pid}-${index}.tmp`
      staged.push({ temporary, path })
      const handle = await open(temporary, 'wx')
      try {
        await handle.writeFile(text)
        await handle.sync()
      } finally {
        await handle.close()
      }
    }
    for (const { temporary, path } of staged) await rename(temporary, path)
  } catch (error) {
    for (const { temporary } of staged) await rm(temporary, { force: true })
    throw error
  }
  return staged.map(({ path }) => path)
}
