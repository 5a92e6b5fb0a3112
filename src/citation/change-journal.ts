import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from './clause-text.ts'
import { replaceFiles } from './replace-files.ts'

/** Name of the journal in the corpus folder; it is no part of the corpus and not committed. */
const JOURNAL = '.undo.json'

/** One command's changes: what each file held before (null where there was none) and the hash of what it got. */
interface Change {
  command: string
  files: { path: string; before: string | null; after: string | null }[]
}

/**
 * Runs a command's writing so that it can be undone until the next build publishes the corpus.
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
 * Takes back the last command. Returns what it was, or in `error` why it cannot be taken back: there is
 * none since the last build, or one of its files was changed afterwards.
 */
export async function undoChange(
  corpus: string,
  dryRun: boolean,
): Promise<{ command: string } | { error: string }> {
  const journal = await readJournal(corpus)
  const last = journal.at(-1)
  if (!last) return { error: 'nothing to undo: what was built is published and stays' }
  for (const { path, after } of last.files) {
    const now = await contentOf(path)
    if ((now === null ? null : sha256(now)) !== after)
      return { error: `${path} was changed after ${last.command}: undo that first` }
  }
  if (dryRun) return { command: last.command }
  await replaceFiles(
    last.files.flatMap(({ path, before }) =>
      before === null ? [] : [{ path, text: Buffer.from(before, 'latin1') }],
    ),
  )
  for (const { path, before } of last.files) if (before === null) await rm(path, { force: true })
  await writeJournal(corpus, journal.slice(0, -1))
  return { command: last.command }
}

/** What was changed is published now: nothing of it can be undone any more. */
export function closeJournal(corpus: string): Promise<void> {
  return rm(join(corpus, JOURNAL), { force: true })
}

async function readJournal(corpus: string): Promise<Change[]> {
  const text = await contentOf(join(corpus, JOURNAL))
  return text === null ? [] : (JSON.parse(Buffer.from(text, 'latin1').toString()) as Change[])
}

async function writeJournal(corpus: string, journal: Change[]): Promise<void> {
  if (journal.length === 0) return closeJournal(corpus)
  await replaceFiles([{ path: join(corpus, JOURNAL), text: `${JSON.stringify(journal)}\n` }])
}

async function contentOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'latin1')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
