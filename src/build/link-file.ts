import { copyFileSync, linkSync } from 'node:fs'
import { join } from 'node:path'
import type { DraftFolder } from './draft-folder.ts'

/** Puts a file of a site into a draft: the same file under two names; where the disk cannot do that, a copy. */
export function linkFile(site: string, file: string, draft: DraftFolder): void {
  const path = join(site, file)
  const target = draft.placeOf(file)
  try {
    linkSync(path, target)
  } catch {
    copyFileSync(path, target)
  }
}
