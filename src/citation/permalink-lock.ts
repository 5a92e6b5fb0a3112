import { isDay } from '../corpus/day.ts'
import type { Problem, Result } from '../corpus/problem.ts'
import { parseKey } from './address.ts'

/** A text published at an id: its hash, its printed label, and its beginning. */
export interface EditionRecord {
  type: 'edition'
  id: string
  sha256: string
  label: string
  excerpt: string
  /** Why a text with little in common with the previous one is still the same clause. */
  why: string | null
}

/**
 * The retirement of an id: where it leads from then on, or nowhere. For a document it includes its
 * clauses.
 */
export interface RetirementRecord {
  type: 'retirement'
  id: string
  movedTo: string | null
  /** ISO 8601 day. */
  date: string
  why: string
}

/**
 * A number change by a new edition, as a person confirmed it: the former text of `id` is at the ids
 * in `to` in that edition; empty when it was dropped.
 */
export interface RenumberRecord {
  type: 'renumbering'
  id: string
  to: string[]
  /** Key of the edition: its first day in force, or the short hash of an undated one. */
  edition: string
  why: string
}

export type LockRecord = EditionRecord | RetirementRecord | RenumberRecord

/** A record with its position. */
export interface LockLine {
  record: LockRecord
  file: string
  /** From 1. */
  line: number
}

const SHA256 = /^[0-9a-f]{64}$/
const EDITION_KEY = /^(?:\d{4}-\d{2}-\d{2}|[0-9a-f]{8})$/

/** The records and comments of a lock file. */
export interface LockText {
  /** Lines that begin with `#`. */
  comments: string[]
  lines: LockLine[]
}

/**
 * Parses a lock file: one record per line, fields separated by tabs. A second edition of a text is
 * a second line below the first. The same line twice in succession, which a merge can leave, counts
 * once.
 */
export function parseLock(text: string, file: string): Result<LockText> {
  const value: LockText = { comments: [], lines: [] }
  const problems: Problem[] = []
  const last = new Map<string, string>()
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.startsWith('#')) value.comments.push(line)
    if (line === '' || line.startsWith('#')) continue
    const record = parseRecord(line)
    if (!record) problems.push(malformed(file, index + 1, line))
    else if (last.get(record.id) !== line) value.lines.push({ record, file, line: index + 1 })
    if (record) last.set(record.id, line)
  }
  return { value, problems }
}

function parseRecord(line: string): LockRecord | null {
  const [id = '', second = '', third = '', fourth = '', fifth] = line.split('\t')
  if (parseKey(id) === null) return null
  if (second === 'moved' && parseKey(third) && isDay(fourth) && fifth) {
    return { type: 'retirement', id, movedTo: third, date: fourth, why: fifth }
  }
  if (second === 'withdrawn' && isDay(third) && fourth) {
    return { type: 'retirement', id, movedTo: null, date: third, why: fourth }
  }
  if (second === 'renumbered' && fifth && EDITION_KEY.test(fourth)) {
    const to = third.split(',')
    return to.every(parseKey) ? { type: 'renumbering', id, to, edition: fourth, why: fifth } : null
  }
  if (second === 'dropped' && fourth && EDITION_KEY.test(third)) {
    return { type: 'renumbering', id, to: [], edition: third, why: fourth }
  }
  if (!SHA256.test(second)) return null
  return { type: 'edition', id, sha256: second, label: third, excerpt: fourth, why: fifth ?? null }
}

/** A record as a line; the inverse of parsing one. */
export function formatRecord(record: LockRecord): string {
  if (record.type === 'edition') {
    const fields = [record.id, record.sha256, record.label, record.excerpt]
    return [...fields, ...(record.why === null ? [] : [record.why])].map(field).join('\t')
  }
  if (record.type === 'renumbering') {
    const change = record.to.length === 0 ? ['dropped'] : ['renumbered', record.to.join(',')]
    return [record.id, ...change, record.edition, record.why].map(field).join('\t')
  }
  const end = record.movedTo === null ? ['withdrawn'] : ['moved', record.movedTo]
  return [record.id, ...end, record.date, record.why].map(field).join('\t')
}

function field(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function malformed(file: string, line: number, text: string): Problem {
  const isConflict = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(text)
  return {
    rule: 'permalink-lock',
    severity: 'error',
    message: isConflict
      ? 'a merge conflict was left in the record of addresses'
      : `this line is no record of an address: ${text.slice(0, 60)}`,
    hint: isConflict
      ? 'keep the lines of both sides and remove the marks of the conflict'
      : 'restore the line from git; after a merge conflict keep the lines of both sides',
    file,
    line,
    column: 0,
  }
}
