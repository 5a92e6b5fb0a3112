import { join } from 'node:path'
import { type ContentFolder, readContentFile } from '../files/content-file.ts'
import type { Refusal } from '../files/read-regular.ts'
import type { Problem, Result } from './problem.ts'

/**
 * The text of a `.mdx` file of a corpus; null with the problem for a link, folder, device, a file
 * that is too large, or not UTF-8.
 */
export async function readMarkup(
  corpus: string,
  folder: Exclude<ContentFolder, 'sources' | 'permalinks'>,
  name: string,
): Promise<Result<string | null>> {
  const file = join(corpus, folder, name)
  const { bytes, refused } = await readContentFile(corpus, folder, name)
  if (refused !== null)
    return { value: null, problems: [unreadable(file, refused.message, hintOf(refused))] }
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] }
  } catch {
    return { value: null, problems: [unreadable(file, 'is not UTF-8', 'save it as UTF-8')] }
  }
}

/** The problem of a file that is not read, or that cannot be parsed completely. */
export function unreadable(file: string, message: string, hint: string): Problem {
  return { rule: 'unreadable', severity: 'error', message, hint, file, line: 0, column: 0 }
}

/** What to do about a file that was refused. */
export function hintOf({ reason }: Refusal): string {
  if (reason === 'too-large') return 'cut it into its documents'
  if (reason === 'unreadable') return 'look whether its rights are as you mean'
  return 'put the file itself there: links, folders and devices are not read'
}
