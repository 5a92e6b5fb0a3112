import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Document } from '../corpus/model.ts'
import type { Problem, Result } from '../corpus/problem.ts'
import { readContentFile } from '../files/content-file.ts'
import { mapSeveral } from '../files/map-several.ts'
import { namesIn } from '../files/names-in.ts'
import { type FileRead, readRegular } from '../files/read-regular.ts'
import { writeFiles } from '../files/write-files.ts'
import { withWriterLock } from '../files/writer-lock.ts'
import { closeJournal, hasJournal } from './change-journal.ts'
import type { Lock } from './lock-parts.ts'
import {
  documentOf,
  documentOfPart,
  formatParts,
  LOCK_FOLDER,
  parseParts,
  partPath,
} from './lock-parts.ts'
import { histories } from './permalink-history.ts'
import { parseLock } from './permalink-lock.ts'
import { updateLock } from './permalink-update.ts'
import { checkPermalinks, publishedIds } from './permalinks.ts'
import { noteSettled, settledDocuments, standsAlone } from './settled.ts'

/** The single file that held the whole history before it was divided into parts. */
const SINGLE_FILE = 'permalinks.lock'

interface Stored {
  folder: string
  /** The content of each part on disk, by document. */
  parts: Map<string, string>
  single: { path: string; text: string } | null
  /** Files that exist but are not read: links, devices, files that are too large. */
  problems: Problem[]
}

/**
 * The lock of a corpus; empty before the first build. A lock in the former single file is read
 * together with the parts, so a corpus that has not been built since loses nothing.
 */
export async function readLock(corpus: string): Promise<Result<Lock>> {
  return interpret(await readStored(corpus))
}

/**
 * Writes the parts that changed, each to a temporary file that is then renamed; the caller must
 * hold the writer lock of the corpus. A lock that could not be parsed back unchanged is refused
 * before anything is written. The former single file is removed once its records are in the parts.
 *
 * @param settled - documents whose parts are not changed, and of which `lock` has no records
 * @returns the files written
 */
export async function writeLock(
  corpus: string,
  lock: Lock,
  settled?: ReadonlySet<string>,
): Promise<string[]> {
  const stored = await readStored(corpus, settled)
  const parts = formatParts(lock)
  const again = parseParts(lock.folder, parts)
  const [problem] = again.problems
  if (problem) throw new Error(`${problem.file}: ${problem.message}; nothing written`)
  if (again.value.records.length !== lock.records.length)
    throw new Error(`${lock.folder}: a record would be lost; nothing written`)
  const changed = [...parts].filter(([document, text]) => stored.parts.get(document) !== text)
  const [refused] = stored.problems
  if (refused) throw new Error(`${refused.file}: ${refused.message}; nothing written`)
  const written = changed.map(([document]) => partPath(lock.folder, document))
  await writeFiles(
    changed.map(([document, text]) => ({
      path: partPath(lock.folder, document),
      bytes: new TextEncoder().encode(text),
    })),
  )
  if (stored.single) await rm(stored.single.path)
  return written
}

async function readStored(corpus: string, settled?: ReadonlySet<string>): Promise<Stored> {
  const folder = join(corpus, LOCK_FOLDER)
  const stored: Stored = { folder, parts: new Map(), single: null, problems: [] }
  const parts = (await namesIn(folder)).flatMap((name) => {
    const document = documentOfPart(name)
    return document === null || settled?.has(document) ? [] : [{ name, document }]
  })
  const reads = await mapSeveral(parts, async ({ name, document }) => ({
    ...{ name, document, read: await readContentFile(corpus, LOCK_FOLDER, name) },
  }))
  for (const { name, document, read } of reads) {
    const text = textOf(read, join(folder, name), stored)
    if (text !== null) stored.parts.set(document, text)
  }
  const path = join(corpus, SINGLE_FILE)
  const text = textOf(await readRegular(path), path, stored)
  return { ...stored, single: text === null ? null : { path, text } }
}

function textOf({ bytes, refused }: FileRead, file: string, { problems }: Stored): string | null {
  if (bytes !== null) return bytes.toString()
  if (refused.reason !== 'missing')
    problems.push({
      rule: 'permalink-lock',
      severity: 'error',
      message: refused.message,
      hint: 'restore it from git: it is a plain text file',
      ...{ file, line: 0, column: 0 },
    })
  return null
}

function interpret({ folder, parts, single, problems }: Stored): Result<Lock> {
  const lock = parseParts(folder, parts)
  if (single === null) return { ...lock, problems: [...problems, ...lock.problems] }
  const before = parseLock(single.text, single.path)
  // A document that has a part was moved before: an interruption between the two steps does no
  // harm.
  const lines = before.value.lines.filter(({ record }) => !parts.has(documentOf(record.id)))
  const records = [...lock.value.records, ...lines]
  records.sort((a, b) => compare(documentOf(a.record.id), documentOf(b.record.id)))
  return {
    value: { ...lock.value, records },
    problems: [...problems, ...lock.problems, ...before.problems],
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Every file that writing a lock may change or remove. */
export function lockPaths(corpus: string, lock: Lock): string[] {
  const documents = new Set(lock.records.map(({ record }) => documentOf(record.id)))
  const parts = Array.from(documents, (document) => partPath(lock.folder, document))
  return [...parts, join(corpus, SINGLE_FILE)]
}

/**
 * Checks the lock in a build: reports every address that would break; if there is none, records
 * what is new. Nothing is written when nothing is new, so two builds leave the same bytes.
 *
 * @param write - false to check only
 * @param formerDocuments - former editions of the documents, oldest first
 * @returns the resulting lock, without the records of settled documents (see settled.ts), which can
 * be recognized only where documents have cached facts
 */
export async function keepPermalinks(
  corpus: string,
  documents: readonly Document[],
  write: boolean,
  formerDocuments: readonly Document[] = [],
): Promise<Result<Lock>> {
  const settled = settledDocuments(join(corpus, LOCK_FOLDER), documents)
  const rest = documents.filter(({ id }) => !settled.has(id))
  if (settled.size > 0 && !existsSync(join(corpus, SINGLE_FILE))) {
    const { value: lock } = interpret(await readStored(corpus, settled))
    if (standsAlone(lock)) return keepParts(corpus, rest, write, formerDocuments, settled)
  }
  return keepParts(corpus, documents, write, formerDocuments, new Set())
}

async function keepParts(
  corpus: string,
  documents: readonly Document[],
  write: boolean,
  formerDocuments: readonly Document[],
  settled: ReadonlySet<string>,
): Promise<Result<Lock>> {
  const published = publishedIds(documents)
  const former = publishedIds(formerDocuments)
  const edited = new Set(formerDocuments.map(({ id }) => id))
  const look = async () => {
    const stored = await readStored(corpus, settled)
    const { value: lock, problems } = interpret(stored)
    const found = [...problems, ...checkPermalinks(lock, published, former)]
    const updated = updateLock(lock, published, former)
    const isNew = updated !== lock || stored.single !== null || (await hasJournal(corpus))
    return { lock, found, updated, isNew: found.length === 0 && isNew }
  }
  const { lock, found, isNew } = await look()
  if (found.length === 0 && !isNew) noteSettled(lock, documents, published, edited)
  if (!write || !isNew) return { value: lock, problems: found }
  // Another process may have written in between: the update is computed again while holding the
  // lock.
  return withWriterLock(corpus, 'npm run build', async () => {
    const again = await look()
    if (again.isNew) {
      await writeLock(corpus, again.updated, settled)
      await closeJournal(corpus)
      const written = interpret(await readStored(corpus, settled))
      if (written.problems.length === 0) noteSettled(written.value, documents, published, edited)
      return written
    }
    return { value: again.lock, problems: again.found }
  })
}

/**
 * Clauses whose text in the corpus is not the latest that the lock records: no build has run since
 * the text changed, or a line of the lock was edited.
 */
export async function findUnrecorded(
  corpus: string,
  documents: readonly Document[],
): Promise<Problem[]> {
  const { value: lock } = await readLock(corpus)
  const known = histories(lock)
  return publishedIds(documents).flatMap(({ id, sha256 }) => {
    const last = known.get(id)?.editions.at(-1)
    if (!last || last.sha256 === sha256) return []
    return {
      rule: 'permalink-edition',
      severity: 'error' as const,
      message: `${id} is recorded with the text ${last.sha256.slice(0, 8)}…, the corpus has ${sha256.slice(0, 8)}…`,
      hint: 'npm run build records a text that changed; if none did, restore this line',
      file: last.file,
      line: last.line,
      column: 0,
    }
  })
}
