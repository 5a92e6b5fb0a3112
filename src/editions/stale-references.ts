import { findReferences } from '../citation/cross-reference.ts'
import { referenceIndex } from '../citation/reference-target.ts'
import type { Document } from '../corpus/model.ts'
import type { AlignedRow } from './align-clauses.ts'

/** A reference that was left unchanged although the text that it means got another number. */
export interface StaleReference {
  /** The clause of the new edition that contains the reference. */
  clause: string
  /** Its wording: 本法第五條. */
  text: string
  /**
   * The clause that it names now, and the clauses that contain the text it meant (empty when that
   * was dropped).
   */
  named: string
  meant: string[]
}

/**
 * References inside a document that a new edition left unchanged although their target is now a
 * different clause. A reference whose wording changed with the numbers is correct.
 */
export function staleReferences(
  former: Document,
  fresh: Document,
  rows: readonly AlignedRow[],
): StaleReference[] {
  const before = ownReferences(former)
  const after = ownReferences(fresh)
  const became = new Map(rows.flatMap(({ from, to }) => from.map((id) => [id, to] as const)))
  return rows.flatMap(({ from, to }) =>
    to.flatMap((clause) => {
      const old = from.flatMap((id) => before.get(id) ?? [])
      return (after.get(clause) ?? []).flatMap(({ text, target }) => {
        const at = old.findIndex((one) => one.text === text)
        const [was] = at < 0 ? [] : old.splice(at, 1)
        const meant = was && became.get(was.target)
        return !meant || meant.includes(target) ? [] : [{ clause, text, named: target, meant }]
      })
    }),
  )
}

/** A stale reference as a line: `art7 says 第五條, which is art5; the text that it named is art6`. */
export function describeStale({ clause, text, named, meant }: StaleReference): string {
  const now = meant.length === 0 ? 'was dropped' : `is ${meant.join(' + ')}`
  return `${clause} says ${text}, which is ${named} now; the text that it named ${now}`
}

function ownReferences(document: Document): Map<string, { text: string; target: string }[]> {
  const found = new Map<string, { text: string; target: string }[]>()
  for (const { from, text, target } of findReferences(document, referenceIndex([document]))) {
    if (from.clause === null || target?.document !== document.id || target.clause === null) continue
    const list = found.get(from.clause) ?? []
    list.push({ text, target: target.clause })
    found.set(from.clause, list)
  }
  return found
}
