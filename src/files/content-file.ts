import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { isPlainName } from './plain-name.ts'
import { type FileRead, MAX_FILE_BYTES, readRegular } from './read-regular.ts'

/** Folders of a corpus with files that outsiders may have written. */
export type ContentFolder =
  | 'sources'
  | 'policies'
  | 'principles'
  | 'permalinks'
  | `editions/${string}`

/**
 * A policy or principle file is written by people and read by a slower parser: this is 20 times the
 * largest law.
 */
export const MAX_MARKUP_BYTES = 8 * 1024 * 1024

/**
 * The bytes of a file directly in a folder of the corpus. Anything that leads out of it is refused:
 * a name with a path, a link, and a folder that is a link.
 */
export async function readContentFile(
  corpus: string,
  folder: ContentFolder,
  name: string,
): Promise<FileRead> {
  if (!isPlainName(name))
    return { bytes: null, refused: { reason: 'irregular', message: 'is no plain file name' } }
  const parts = folder.split('/')
  for (const depth of parts.keys())
    if (await isLink(join(corpus, ...parts.slice(0, depth + 1))))
      return { bytes: null, refused: { reason: 'link', message: 'is in a folder that is a link' } }
  const limit = folder === 'sources' ? MAX_FILE_BYTES : MAX_MARKUP_BYTES
  return readRegular(join(corpus, folder, name), { limit })
}

/** Whether a path is a link, wherever it leads; false where nothing exists. */
export async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return false
  }
}
