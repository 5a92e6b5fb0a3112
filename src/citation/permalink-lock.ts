import type { Problem, Result } from '../corpus/problem.ts'
import { parseKey } from './address.ts'

/** A text that stood at an id: its hash, its printed label, and how it began. */
export interface EditionRecord {
  type: 'edition'
  id: string
  sha256: string
  label: string
  excerpt: string
  /** Why a text with little in common with the one before is still the same clause. */
  why: string | null
}

/** The end of an id: where it leads from then on, or nowhere. For a document it holds for its clauses. */
export interface RetirementRecord {
  type: 'retirement'
  id: string
  movedTo: string | null
  /** ISO 8601 day. */
  date: string
  why: string
}

export type LockRecord = EditionRecord | RetirementRecord

/** The history of every address. Lines are only ever added, so a line number is good for a message. */
export interface Lock {
  file: string
  /** Text before the first record. */
  header: string[]
  records: { record: LockRecord; line: number }[]
}

const HEADER = [
  '# Every address ever published, with the SHA-256 of the text that stood there.',
  '# Written by the build; lines are added, never changed or removed.',
  '# id, sha256, label, beginning | id, moved, new id, day, why | id, withdrawn, day, why',
]

const SHA256 = /^[0-9a-f]{64}$/
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The lock of a corpus that has published nothing yet. */
export function emptyLock(file: string): Lock {
  return { file, header: HEADER, records: [] }
}

/**
 * Reads `permalinks.lock`: one record a line, fields parted by tabs, in the order documents by name and
 * clauses as on the page. A second edition of a text is a second line below the first: two branches that
 * touch different clauses merge without a conflict, and `merge=union` is safe for the rest.
 */
export function parseLock(text: string, file: string): Result<Lock> {
  const lock: Lock = { file, header: [], records: [] }
  const problems: Problem[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.startsWith('#')) lock.header.push(line)
    if (line === '' || line.startsWith('#')) continue
    const record = parseRecord(line)
    if (record) lock.records.push({ record, line: index + 1 })
    else problems.push(malformed(file, index + 1, line))
  }
  if (lock.header.length === 0) lock.header = HEADER
  return { value: lock, problems }
}

function parseRecord(line: string): LockRecord | null {
  const [id = '', second = '', third = '', fourth = '', fifth] = line.split('\t')
  if (parseKey(id) === null) return null
  if (second === 'moved' && parseKey(third) && DAY.test(fourth) && fifth) {
    return { type: 'retirement', id, movedTo: third, date: fourth, why: fifth }
  }
  if (second === 'withdrawn' && DAY.test(third) && fourth) {
    return { type: 'retirement', id, movedTo: null, date: third, why: fourth }
  }
  if (!SHA256.test(second)) return null
  return { type: 'edition', id, sha256: second, label: third, excerpt: fourth, why: fifth ?? null }
}

/** The file as it is written; the inverse of `parseLock`. */
export function formatLock(lock: Lock): string {
  return [...lock.header, ...lock.records.map(({ record }) => formatRecord(record)), ''].join('\n')
}

function formatRecord(record: LockRecord): string {
  if (record.type === 'edition') {
    const fields = [record.id, record.sha256, record.label, record.excerpt]
    return [...fields, ...(record.why === null ? [] : [record.why])].map(field).join('\t')
  }
  const end = record.movedTo === null ? ['withdrawn'] : ['moved', record.movedTo]
  return [record.id, ...end, record.date, record.why].map(field).join('\t')
}

function field(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function malformed(file: string, line: number, text: string): Problem {
  return {
    rule: 'permalink-lock',
    severity: 'error',
    message: `this line is no record of an address: ${text.slice(0, 60)}`,
    hint: 'restore the line from git; after a merge conflict keep the lines of both sides',
    file,
    line,
    column: 0,
  }
}
