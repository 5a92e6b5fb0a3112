import type { Lock } from './lock-parts.ts'
import type { EditionRecord, RenumberRecord, RetirementRecord } from './permalink-lock.ts'
import type { RetiredId } from './registry.ts'

/** Everything that a lock records about one id. */
export interface IdHistory {
  id: string
  /** Oldest first. */
  editions: (EditionRecord & { file: string; line: number })[]
  /** What new editions did to the number, oldest first. */
  renumberings: RenumberRecord[]
  /**
   * Its own retirement, or that of its document; null if a text was recorded after it, which
   * restored the id.
   */
  retirement: RetirementRecord | null
  /** First line of the id in the lock. */
  file: string
  line: number
}

// Several queries of one lock follow each other; the weak references free its memory in between.
let recent: { lock: WeakRef<Lock>; all: WeakRef<Map<string, IdHistory>> } | null = null

/** The history of every id in a lock, in the lock's order. */
export function histories(lock: Lock): ReadonlyMap<string, IdHistory> {
  const known = recent?.lock.deref() === lock ? recent.all.deref() : undefined
  const all = known ?? makeHistories(lock)
  recent = { lock: new WeakRef(lock), all: new WeakRef(all) }
  return all
}

function makeHistories(lock: Lock): Map<string, IdHistory> {
  const all = new Map<string, IdHistory>()
  for (const { record, file, line } of lock.records) {
    const { id } = record
    const empty = { id, editions: [], renumberings: [], retirement: null, file, line }
    const history: IdHistory = all.get(id) ?? empty
    all.set(id, history)
    if (record.type === 'edition') {
      history.editions.push({ ...record, file, line })
      history.retirement = null
    } else if (record.type === 'renumbering') history.renumberings.push(record)
    else history.retirement = record
  }
  for (const history of all.values()) history.retirement ??= inherited(history.id, all)
  return all
}

/** A clause follows its document: `central` → `zhongyang` also moves `central/2-8`. */
function inherited(id: string, all: Map<string, IdHistory>): RetirementRecord | null {
  const [document = '', clause] = id.split('/')
  const end = clause === undefined ? null : all.get(document)?.retirement
  if (!end) return null
  return { ...end, id, movedTo: end.movedTo && `${end.movedTo}/${clause}` }
}

/**
 * The id that an id leads to today, after any number of moves; null when it was withdrawn on the
 * way.
 */
export function currentId(id: string, all: ReadonlyMap<string, IdHistory>): string | null {
  const seen = new Set<string>()
  for (let at = id; !seen.has(at); ) {
    seen.add(at)
    const end = all.get(at)?.retirement
    if (!end) return at
    if (end.movedTo === null) return null
    at = end.movedTo
  }
  return null
}

/** A retired id with the beginning of its last text, and the short hash of that text. */
export interface RetiredText extends RetiredId {
  label: string
  excerpt: string
  edition: string
}

// Cached, since every kind of page needs it.
const retired = new WeakMap<Lock, RetiredText[]>()

/** Every retired id, with the id that it finally leads to: one static page each. */
export function retiredIds(lock: Lock): readonly RetiredText[] {
  const found = retired.get(lock) ?? findRetired(lock)
  retired.set(lock, found)
  return found
}

function findRetired(lock: Lock): RetiredText[] {
  const all = histories(lock)
  return [...all.values()].flatMap(({ id, retirement, editions }) => {
    if (!retirement) return []
    const last = editions.at(-1)
    const { date, why } = retirement
    const edition = last?.sha256.slice(0, 8) ?? ''
    const was = { label: last?.label ?? '', excerpt: last?.excerpt ?? '', edition }
    return [{ id, movedTo: currentId(id, all), date, why, ...was }]
  })
}

/** How the text now at an address relates to the edition in the address. */
export type EditionState = 'current' | 'changed' | 'unknown'

/**
 * Whether a text cited by the short hash of its edition is the present one, an earlier one, or
 * unknown. A hash of fewer than four digits is unknown.
 *
 * @param current - hash of the present text
 * @param known - hashes of all its editions, at least as long as the short one
 */
export function editionState(
  short: string,
  current: string,
  known: readonly string[],
): EditionState {
  if (!/^[0-9a-f]{4,64}$/.test(short)) return 'unknown'
  if (current.startsWith(short)) return 'current'
  return known.some((sha256) => sha256.startsWith(short)) ? 'changed' : 'unknown'
}
