import { lstatSync } from 'node:fs'

/**
 * A text that is another one when a file has been written to, renamed over or linked since: its size, times and
 * place on the disk; null where there is no file.
 */
export function fileState(path: string): string | null {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return stat?.isFile() ? `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}` : null
}
