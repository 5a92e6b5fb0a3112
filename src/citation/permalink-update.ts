import { isDay } from '../corpus/day.ts'
import { shareOfPairs } from './likeness.ts'
import { documentOf, type Lock, placeRecords } from './lock-parts.ts'
import { histories } from './permalink-history.ts'
import type { EditionRecord, LockRecord } from './permalink-lock.ts'
import { type PublishedId, SAME_TEXT } from './permalinks.ts'

/**
 * The lock with every id and text that is new in the corpus, in order: documents by name, clauses
 * as on the page. No existing line is removed or reordered; returns the same object when nothing is
 * new.
 *
 * @param former - ids and texts of former editions, oldest first
 */
export function updateLock(
  lock: Lock,
  published: readonly PublishedId[],
  former: readonly PublishedId[] = [],
): Lock {
  const known = histories(lock)
  const last = new Map<string, string>()
  const records: EditionRecord[] = []
  const add = (entry: PublishedId) => {
    last.set(entry.id, entry.sha256)
    records.push(editionOf(entry, null))
  }
  const isRetired = (id: string) => known.get(id)?.retirement != null
  // Texts of former editions that were never built come before those of the present one.
  for (const entry of former) {
    const editions = known.get(entry.id)?.editions ?? []
    const isKnown = editions.some(({ sha256 }) => sha256 === entry.sha256)
    if (!isKnown && !isRetired(entry.id) && last.get(entry.id) !== entry.sha256) add(entry)
  }
  for (const entry of published) {
    const newest = last.get(entry.id) ?? known.get(entry.id)?.editions.at(-1)?.sha256
    if (newest !== entry.sha256 && !isRetired(entry.id)) add(entry)
  }
  return records.length === 0 ? lock : withRecords(lock, records, [...published, ...former])
}

/** The lock after a person's decision about an id; `error` says in one line why it is refused. */
export type Decision = { lock: Lock } | { error: string }

/**
 * Retires an id, or a document with all its clauses: it leads to another id from now on, or
 * nowhere. Refused while the id is in use, since a retired id stays retired.
 *
 * @param published - ids and texts in the corpus now
 */
export function retire(
  lock: Lock,
  published: readonly PublishedId[],
  end: { id: string; movedTo: string | null; why: string; date: string },
): Decision {
  const { id, movedTo, why, date } = end
  const all = histories(lock)
  const history = all.get(id)
  if (!history) return { error: `${id} was never published` }
  if (!isDay(date)) return { error: `${date} is no day of the calendar: write 2026-11-23` }
  if (history.retirement) return { error: `${id} was retired on ${history.retirement.date}` }
  if (movedTo === id) return { error: `${id} cannot move to itself` }
  const inUse = published.find((entry) => entry.id === id)
  if (inUse) return { error: `${id} is still in the corpus (${inUse.file}): edit that first` }
  if (movedTo !== null && id.includes('/') !== movedTo.includes('/')) {
    return { error: 'a document moves to a document and a clause to a clause' }
  }
  if (movedTo !== null && !published.some((entry) => entry.id === movedTo)) {
    return { error: `${movedTo} is not in the corpus` }
  }
  return { lock: withRecords(lock, [{ type: 'retirement', id, movedTo, date, why }], []) }
}

/**
 * Records that the text now at an id is the same clause, however little it shares with the previous
 * text.
 */
export function amend(
  lock: Lock,
  published: readonly PublishedId[],
  { id, why }: { id: string; why: string },
): Decision {
  const entry = published.find((other) => other.id === id)
  if (!entry) return { error: `${id} is not in the corpus` }
  const history = histories(lock).get(id)
  if (!history) return { error: `${id} was never published: the build records it` }
  if (history.retirement) return { error: `${id} was retired on ${history.retirement.date}` }
  if (history.editions.at(-1)?.sha256 === entry.sha256)
    return { error: `${id} has the text that is recorded: there is nothing to amend` }
  return { lock: withRecords(lock, [editionOf(entry, why)], []) }
}

/**
 * Restores an id that was withdrawn or moved, since its clause is in the corpus again. Refused if
 * the text is different, except for a number in a later edition, which may have any text.
 *
 * @param former - ids and texts of former editions
 */
export function restore(
  lock: Lock,
  published: readonly PublishedId[],
  former: readonly PublishedId[],
  { id, why }: { id: string; why: string },
): Decision {
  const entry = published.find((other) => other.id === id)
  if (!entry) return { error: `${id} is not in the corpus: put its text back first` }
  const all = histories(lock)
  const history = all.get(id)
  if (!history?.retirement) return { error: `${id} was not retired: there is nothing to restore` }
  const document = documentOf(id)
  if (id !== document && all.get(document)?.retirement)
    return { error: `${document} was retired with all its clauses: restore ${document}` }
  const last = history.editions.at(-1)
  const hasEditions = former.some((other) => documentOf(other.id) === document)
  const isSame =
    last === undefined ||
    last.sha256 === entry.sha256 ||
    shareOfPairs(last.excerpt, entry.excerpt) >= SAME_TEXT
  if (!isSame && !hasEditions)
    return {
      error: `${id} began “${last.excerpt}” and now begins “${entry.excerpt}”: another clause takes an id that was never published`,
    }
  return { lock: withRecords(lock, [editionOf(entry, why)], []) }
}

function editionOf({ id, sha256, label, excerpt }: PublishedId, why: string | null): EditionRecord {
  return { type: 'edition', id, sha256, label, excerpt, why }
}

/** The lock with further records of known addresses. */
export function addRecords(lock: Lock, records: readonly LockRecord[]): Lock {
  return withRecords(lock, records, [])
}

/**
 * The lock with further records: each below the other lines of its id, a new id below the one
 * before it.
 */
function withRecords(
  lock: Lock,
  added: readonly LockRecord[],
  published: readonly PublishedId[],
): Lock {
  const groups = new Map<string, LockRecord[]>()
  for (const { record } of lock.records)
    groups.set(record.id, [...(groups.get(record.id) ?? []), record])
  const followers = newIdsAfter(new Set(groups.keys()), published)
  const documents = new Map<string, string[]>()
  for (const { id } of published) documents.set(documentOf(id), followers.get(startOf(id)) ?? [])
  for (const id of groups.keys()) {
    const document = documentOf(id)
    const list = documents.get(document) ?? []
    documents.set(document, [...list, id, ...(followers.get(id) ?? [])])
  }
  const placed = new Set([...documents.values()].flat())
  for (const record of added) {
    groups.set(record.id, [...(groups.get(record.id) ?? []), record])
    if (placed.has(record.id)) continue
    // Ids that were never built come after all others.
    placed.add(record.id)
    const document = documentOf(record.id)
    documents.set(document, [...(documents.get(document) ?? []), record.id])
  }
  const sorted = [...documents].sort(([a], [b]) => (a < b ? -1 : 1))
  const records = sorted.flatMap(([, ids]) => ids.flatMap((id) => groups.get(id) ?? []))
  return { ...lock, records: placeRecords(lock.folder, records, lock.comments) }
}

/**
 * New ids, grouped by the known id before them on the page; those at the start of a document are
 * under `central/`.
 */
function newIdsAfter(
  known: ReadonlySet<string>,
  published: readonly PublishedId[],
): Map<string, string[]> {
  const followers = new Map<string, string[]>()
  let previous = ''
  // An id with several editions counts once.
  for (const id of new Set(published.map((entry) => entry.id))) {
    if (documentOf(previous) !== documentOf(id)) previous = startOf(id)
    if (known.has(id)) previous = id
    else followers.set(previous, [...(followers.get(previous) ?? []), id])
  }
  return followers
}

function startOf(id: string): string {
  return `${documentOf(id)}/`
}
