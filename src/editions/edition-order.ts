import { clauseText } from '../citation/clause-text.ts'
import { isDay } from '../corpus/day.ts'
import type { Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import type { AlignedRow } from './align-clauses.ts'
import { type Chain, isSameText } from './chain.ts'
import { titleKey } from './title-key.ts'

/** Texts that share less than this, under different titles, are two documents. */
const LEAST_SHARE = 0.4
/**
 * Clauses of two documents on one subject have less likeness than this; clauses of two editions
 * have more.
 */
const ALIKE = 0.6

/** Why a text cannot be the next edition of a document, in one line; null when it can. */
export function refuseEdition(
  document: Document,
  chain: Chain,
  rows: readonly AlignedRow[],
  { inForce, published }: { inForce: string; published: string | null },
  force: boolean,
): { message: string; hint: string } | null {
  for (const day of [inForce, published])
    if (day !== null && !isDay(day))
      return { message: `${day} is no day of the calendar`, hint: 'write 2024-12-01' }
  if (published !== null && published > inForce)
    return {
      message: `published on ${published}, after it came into force on ${inForce}`,
      hint: 'look whether the two days are exchanged',
    }
  const same = chain.editions.find((edition) => isSameText(edition.document, document))
  if (same)
    return { message: `has the text of the edition ${same.key}`, hint: 'there is nothing to add' }
  const last = chain.editions.at(-1)
  if (last?.key.includes('-') && inForce <= last.key)
    return {
      message: `would come into force on ${inForce}, not after the last edition of ${last.key}`,
      hint: 'editions are added in the order of their force',
    }
  const former = last?.document ?? document
  if (force || titleKey(former.meta.title) === titleKey(document.meta.title)) return null
  const share = sharedText(document, former, rows)
  if (share >= LEAST_SHARE) return null
  return {
    message: `shares ${Math.round(share * 100)} % of its text with ${chain.document} and has another title: it seems to be another document`,
    hint: 'add it under an id of its own, or say --force if it is an edition all the same',
  }
}

/**
 * Share, in characters, of both texts together that is in clauses with a similar clause in the
 * other text.
 */
function sharedText(a: Document, b: Document, rows: readonly AlignedRow[]): number {
  const alike = rows.filter(({ likeness }) => likeness >= ALIKE)
  const lengths = ({ clauses }: Document, ids: ReadonlySet<string> | null) =>
    [...walkClauses(clauses)]
      .filter(({ id }) => ids === null || ids.has(id))
      .reduce((sum, clause) => sum + clauseText(clause).length, 0)
  const shared =
    lengths(a, new Set(alike.flatMap(({ to }) => to))) +
    lengths(b, new Set(alike.flatMap(({ from }) => from)))
  return shared / Math.max(1, lengths(a, null) + lengths(b, null))
}
