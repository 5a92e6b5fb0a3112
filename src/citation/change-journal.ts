import { rm } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { isPlainName } from '../files/plain-name.ts'
import { readRegular } from '../files/read-regular.ts'
import { writeFiles } from '../files/write-files.ts'
import { sha256 } from './clause-text.ts'

/** Name of the journal in the corpus folder; it is not part of the corpus and not committed. */
const JOURNAL = '.undo.json'

/**
 * The changes of one command: the former content of each file (null if it did not exist) and the
 * hash of the new.
 */
interface Change {
  command: string
  files: { path: string; before: string | null; after: string | null }[]
}

/**
 * Runs the file changes of a command so that they can be undone until the next build publishes the
 * corpus.
 *
 * @param paths - every file that `write` may change or remove; texts, or bytes kept as Latin-1
 */
export async function recordChange(
  corpus: string,
  command: string,
  paths: readonly string[],
  write: () => Promise<unknown>,
): Promise<void> {
  const journal = await readJournal(corpus)
  const before = await Promise.all(paths.map(contentOf))
  await write()
  const after = await Promise.all(paths.map(contentOf))
  const files = paths.flatMap((path, index) => {
    const [old = null, now = null] = [before[index], after[index]]
    return old === now ? [] : [{ path, before: old, after: now === null ? null : sha256(now) }]
  })
  if (files.length > 0) await writeJournal(corpus, [...journal, { command, files }])
}

/**
 * Undoes the last command. Returns its name, or in `error` why it cannot be undone: there was none
 * since the last build, or one of its files was changed afterwards.
 */
export async function undoChange(
  corpus: string,
  dryRun: boolean,
): Promise<{ command: string } | { error: string }> {
  const journal = await readJournal(corpus)
  const last = journal.at(-1)
  if (!last) return { error: 'nothing to undo: what was built is published and stays' }
  for (const { path, after } of last.files) {
    if (!isInside(corpus, path)) return { error: `${path} is no file of the corpus: not undone` }
    const now = await contentOf(path)
    if ((now === null ? null : sha256(now)) !== after)
      return { error: `${path} was changed after ${last.command}: undo that first` }
  }
  if (dryRun) return { command: last.command }
  await writeFiles(
    last.files.flatMap(({ path, before }) =>
      before === null ? [] : [{ path, bytes: Buffer.from(before, 'latin1') }],
    ),
  )
  for (const { path, before } of last.files) if (before === null) await rm(path, { force: true })
  await writeJournal(corpus, journal.slice(0, -1))
  return { command: last.command }
}

/** Ends the journal: what was changed is published now and cannot be undone any more. */
export function closeJournal(corpus: string): Promise<void> {
  return rm(join(corpus, JOURNAL), { force: true })
}

async function readJournal(corpus: string): Promise<Change[]> {
  const path = join(corpus, JOURNAL)
  const text = await contentOf(path)
  if (text === null) return []
  const found = parseJson(Buffer.from(text, 'latin1').toString())
  if (Array.isArray(found) && found.every(isChange)) return found
  throw new Error(`${path} is not what a command wrote: remove it; what it knew cannot be undone`)
}

/** The value that a text stands for; undefined where it is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Which of its characters is wrong helps nobody: no person writes this file.
    return undefined
  }
}

function isChange(value: unknown): value is Change {
  const { command, files } = (value ?? {}) as Partial<Change>
  return typeof command === 'string' && Array.isArray(files) && files.every(isFile)
}

function isFile(value: unknown): value is Change['files'][number] {
  const { path, before, after } = (value ?? {}) as Partial<Change['files'][number]>
  const isText = (part: unknown) => typeof part === 'string'
  return isText(path) && [before, after].every((part) => part === null || isText(part))
}

async function writeJournal(corpus: string, journal: Change[]): Promise<void> {
  if (journal.length === 0) return closeJournal(corpus)
  const bytes = Buffer.from(`${JSON.stringify(journal)}\n`)
  await writeFiles([{ path: join(corpus, JOURNAL), bytes }])
}

async function contentOf(path: string): Promise<string | null> {
  const { bytes, refused } = await readRegular(path)
  if (bytes !== null) return bytes.toString('latin1')
  if (refused.reason === 'missing') return null
  throw new Error(`${path} ${refused.message}`)
}

/** Whether there is anything to undo. */
export async function hasJournal(corpus: string): Promise<boolean> {
  return (await contentOf(join(corpus, JOURNAL))) !== null
}

// The journal could be tampered with: undoing must not write files outside the corpus.
function isInside(corpus: string, path: string): boolean {
  const parts = relative(corpus, path).split(sep)
  const depth = parts[0] === 'editions' ? 3 : 2
  return parts.length <= depth && parts.every(isPlainName)
}
