import { parseKey } from '../citation/address.ts'
import { documentOf, type Lock } from '../citation/lock-parts.ts'
import type { Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import type { Problem } from '../corpus/problem.ts'
import type { Edition } from './chain.ts'
import type { ChainHistory } from './transition.ts'

/**
 * Number changes in the permalink record that no edition of the corpus has: somebody edited the
 * file, or the day of an edition was corrected after they were confirmed. Pages ignore them, so a
 * warning is needed.
 */
export function strayRenumberings(
  lock: Lock,
  documents: readonly Document[],
  histories: ReadonlyMap<string, ChainHistory>,
): Problem[] {
  const present = new Set(documents.map(({ id }) => id))
  return lock.records.flatMap(({ record, file, line }) => {
    const document = documentOf(record.id)
    // The record of a renamed or withdrawn document is kept as it was.
    if (record.type !== 'renumbering' || !present.has(document)) return []
    const message = strayPart(histories.get(document)?.chain.editions ?? [], record)
    if (message === null) return []
    return [
      {
        rule: 'edition-renumbering',
        severity: 'warning',
        message,
        hint: 'restore the line from git; a change of numbers is recorded by npm run permalinks -- renumber',
        ...{ file, line, column: 0 },
      },
    ]
  })
}

function strayPart(
  editions: readonly Edition[],
  { id, to, edition }: { id: string; to: string[]; edition: string },
): string | null {
  const at = editions.findIndex(({ key }) => key === edition)
  const [before, after] = [editions[at - 1], editions[at]]
  if (at < 1 || !before || !after)
    return `${id} is renumbered in an edition ${edition}, which the document does not have as a later one`
  const has = ({ document }: Edition, key: string) =>
    [...walkClauses(document.clauses)].some((clause) => clause.id === parseKey(key)?.clause)
  if (!has(before, id)) return `${id} is renumbered and is not in the edition ${before.key}`
  const missing = to.find((target) => !has(after, target))
  return missing === undefined ? null : `${id} is renumbered to ${missing}, not in ${edition}`
}
