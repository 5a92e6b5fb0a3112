import { copyFileSync, linkSync } from 'node:fs'

/** Hard-links a file under another name; copies it where the disk does not support that. */
export function linkFile(path: string, target: string): void {
  try {
    linkSync(path, target)
  } catch {
    copyFileSync(path, target)
  }
}
