import { copyFileSync, linkSync } from 'node:fs'

/** Gives a file another name; where the disk cannot do that, a copy. */
export function linkFile(path: string, target: string): void {
  try {
    linkSync(path, target)
  } catch {
    copyFileSync(path, target)
  }
}
