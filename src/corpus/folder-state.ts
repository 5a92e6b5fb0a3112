import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A text that is another one when a file below a folder has come, gone or been written to since: path,
 * size and times of each. Milliseconds for thousands of files, where reading them takes seconds.
 */
export function folderState(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return names.map((name) => `${name}\t${fileState(join(folder, name))}`).join('\n')
}

// A file may go between the listing and the look at it.
function fileState(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat ? `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}` : 'gone'
}
