import { join } from 'node:path'
import type { Problem, Result } from '../corpus/problem.ts'
import type { LockLine, LockRecord } from './permalink-lock.ts'
import { formatRecord, parseLock } from './permalink-lock.ts'

/**
 * The history of every address: a folder with one file per document, so that two people who add
 * documents touch different files, and one document can be read without the others.
 *
 * ```
 * content/permalinks/central.lock
 * central       220dac82…          中共中央國務院關於…
 * central/2-8   9de5e7c3…   (八)   嚴格責任追究制度。…
 * ```
 */
export interface Lock {
  /** `content/permalinks`. */
  folder: string
  /** Documents by name, then clauses in page order. */
  records: LockLine[]
  /** Comment lines of each part, by document. */
  comments: ReadonlyMap<string, string[]>
}

/** Folder of the lock in the corpus folder. */
export const LOCK_FOLDER = 'permalinks'
const PART = '.lock'

const COMMENTS = [
  '# Every address of this document ever published, with the SHA-256 of the text that stood there.',
  '# Written by the build; lines are added, never changed or removed.',
  '# id, sha256, label, beginning | id, moved, new id, day, why | id, withdrawn, day, why',
  '# id, renumbered, new ids, edition, why | id, dropped, edition, why',
]

/** The lock of a corpus that has published nothing yet. */
export function emptyLock(corpus: string): Lock {
  return { folder: join(corpus, LOCK_FOLDER), records: [], comments: new Map() }
}

/** The document that an id belongs to. */
export function documentOf(id: string): string {
  return id.split('/')[0] ?? id
}

/** The document that a file in the lock folder belongs to; null for any other file. */
export function documentOfPart(name: string): string | null {
  return name.endsWith(PART) ? name.slice(0, -PART.length) : null
}

/** The file that holds the records of a document. */
export function partPath(folder: string, document: string): string {
  return join(folder, `${document}${PART}`)
}

/** The text of each part of a lock, by document. */
export function formatParts(lock: Lock): Map<string, string> {
  const groups = Map.groupBy(lock.records, ({ record }) => documentOf(record.id))
  const parts = new Map<string, string>()
  for (const [document, lines] of groups) {
    const comments = lock.comments.get(document) ?? COMMENTS
    parts.set(
      document,
      [...comments, ...lines.map(({ record }) => formatRecord(record)), ''].join('\n'),
    )
  }
  return parts
}

/** Reads the parts of a lock; the inverse of `formatParts`. */
export function parseParts(folder: string, parts: ReadonlyMap<string, string>): Result<Lock> {
  const lock: Lock & { comments: Map<string, string[]> } = {
    folder,
    records: [],
    comments: new Map(),
  }
  const problems: Problem[] = []
  for (const [document, text] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = partPath(folder, document)
    const part = parseLock(text, file)
    problems.push(...part.problems, ...misplaced(part.value.lines, document))
    if (part.value.comments.length > 0) lock.comments.set(document, part.value.comments)
    for (const line of part.value.lines) lock.records.push(line)
  }
  problems.push(...contradictions(lock.records))
  return { value: lock, problems }
}

/** Records with the file and line that they will have when the lock is written. */
export function placeRecords(
  folder: string,
  records: readonly LockRecord[],
  comments: Lock['comments'],
): LockLine[] {
  const next = new Map<string, number>()
  return records.map((record) => {
    const document = documentOf(record.id)
    const line = next.get(document) ?? (comments.get(document) ?? COMMENTS).length + 1
    next.set(document, line + 1)
    return { record, file: partPath(folder, document), line }
  })
}

function misplaced(lines: readonly LockLine[], document: string): Problem[] {
  const strangers = lines.filter(({ record }) => documentOf(record.id) !== document)
  return strangers.map((line) =>
    fault(line, `${line.record.id} is recorded in the file of ${document}`, 'move the line'),
  )
}

// Two branches may each retire the same address; a merge keeps both lines.
function contradictions(lines: readonly LockLine[]): Problem[] {
  const ends = new Map<string, LockLine>()
  return lines.flatMap((line) => {
    // A text recorded after a retirement restored the address.
    if (line.record.type === 'edition') ends.delete(line.record.id)
    if (line.record.type !== 'retirement') return []
    const before = ends.get(line.record.id)
    ends.set(line.record.id, line)
    if (!before) return []
    return [
      fault(line, `${line.record.id} has two ends, the other in line ${before.line}`, 'keep one'),
    ]
  })
}

function fault({ file, line }: LockLine, message: string, hint: string): Problem {
  return { rule: 'permalink-lock', severity: 'error', message, hint, file, line, column: 0 }
}
