import { knownFact, setFact } from '../corpus/document-facts.ts'
import type { Document } from '../corpus/model.ts'
import { fileState } from '../files/file-state.ts'
import { documentOf, type Lock, partPath } from './lock-parts.ts'
import type { PublishedId } from './permalinks.ts'

const NAME = 'settled'

/**
 * Documents of which the lock records exactly what the corpus has: one text per address, the
 * present one, with nothing retired, moved or changed. They are recognized by the state of their
 * lock part; neither is read again while it is unchanged.
 *
 * @param folder - of the lock
 */
export function settledDocuments(folder: string, documents: readonly Document[]): Set<string> {
  const settled = documents.filter((document) => {
    const state = knownFact(document, NAME)
    return state !== undefined && state === fileState(partPath(folder, document.id))
  })
  return new Set(settled.map(({ id }) => id))
}

/** Marks the documents that are settled according to a lock that was valid and written. */
export function noteSettled(
  lock: Lock,
  documents: readonly Document[],
  published: readonly PublishedId[],
  except: ReadonlySet<string>,
): void {
  const records = Map.groupBy(lock.records, ({ record }) => documentOf(record.id))
  const today = Map.groupBy(published, ({ id }) => documentOf(id))
  for (const document of documents) {
    const [own, now] = [records.get(document.id) ?? [], today.get(document.id) ?? []]
    const hashes = new Map(now.map(({ id, sha256 }) => [id, sha256]))
    const isSettled =
      own.length === hashes.size &&
      !except.has(document.id) &&
      own.every(
        ({ record }) => record.type === 'edition' && hashes.get(record.id) === record.sha256,
      )
    if (isSettled) setFact(document, NAME, fileState(partPath(lock.folder, document.id)))
  }
}

/** Whether the records of the documents that are not settled can be checked without the others. */
export function standsAlone({ records }: Lock): boolean {
  return records.every(({ record }) => record.type === 'edition')
}
