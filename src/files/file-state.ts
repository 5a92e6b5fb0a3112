import { lstatSync } from 'node:fs'

/**
 * A string that changes when a file is written, replaced or relinked: its size, times and inode;
 * null where there is no file.
 */
export function fileState(path: string): string | null {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return stat?.isFile() ? `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}` : null
}
