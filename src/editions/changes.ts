import type { Lock } from '../citation/lock-parts.ts'
import type { Document } from '../corpus/model.ts'
import type { ChainHistory } from './transition.ts'

/** A change of the corpus that has a date. */
export interface Change {
  /** ISO 8601 day on which it took or takes effect. */
  date: string
  kind: 'edition' | 'repealed' | 'replaced' | 'moved' | 'withdrawn'
  /** Id of a document, or of a clause that was moved or withdrawn. */
  id: string
  /** The document; null when it is no longer in the corpus. */
  document: Document | null
  /** Key of the new edition and of the one before. */
  edition: { key: string; former: string } | null
  /** Number of clauses that differ from the edition before. */
  changed: number
  movedTo: string | null
  why: string | null
}

/** Every dated change of a corpus, newest first. */
export function corpusChanges(
  documents: readonly Document[],
  histories: ReadonlyMap<string, ChainHistory>,
  lock: Lock,
): Change[] {
  const changes = [
    ...[...histories.values()].flatMap(editionChanges),
    ...documents.flatMap(statusChanges),
    ...lock.records.flatMap(({ record }) =>
      record.type === 'retirement'
        ? [
            {
              ...EMPTY,
              ...record,
              kind: record.movedTo === null ? ('withdrawn' as const) : ('moved' as const),
            },
          ]
        : [],
    ),
  ]
  return changes.sort(
    (a, b) => compare(b.date, a.date) || compare(a.id, b.id) || compare(a.kind, b.kind),
  )
}

const EMPTY = { document: null, edition: null, changed: 0, movedTo: null, why: null }

function editionChanges({ chain, transitions }: ChainHistory): Change[] {
  return transitions.flatMap(({ from, to, rows }) => {
    if (!to.key.includes('-')) return []
    const changed = rows.filter(({ fate, likeness }) => fate !== 'same' && likeness < 1).length
    const edition = { key: to.key, former: from.key }
    const { document } = to
    return [
      {
        ...EMPTY,
        date: to.key,
        kind: 'edition' as const,
        id: chain.document,
        document,
        edition,
        changed,
      },
    ]
  })
}

function statusChanges(document: Document): Change[] {
  const { repealed, replacedBy = [] } = document.meta.status ?? {}
  const own = { ...EMPTY, id: document.id, document }
  const changes: Change[] = replacedBy.flatMap(({ date, note }) =>
    date ? [{ ...own, date, kind: 'replaced' as const, why: note ?? null }] : [],
  )
  if (repealed?.date)
    changes.push({ ...own, date: repealed.date, kind: 'repealed', why: repealed.note ?? null })
  return changes
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
