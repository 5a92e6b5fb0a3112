import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A string that changes when a file below a folder is added, removed or written: path, size and
 * times of each. It takes milliseconds for thousands of files, whereas reading them takes seconds.
 */
export function folderState(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return names.map((name) => `${name}\t${fileState(join(folder, name))}`).join('\n')
}

// A file may be removed between the listing and this call.
function fileState(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat ? `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}` : 'gone'
}
