import { locator } from '../citation/locator.ts'
import { clauseIndex } from '../corpus/clause-index.ts'
import type { Clause } from '../corpus/model.ts'
import type { DocumentView } from './document-view.ts'

/** A clause in the context of its document. */
export interface ClauseView {
  clause: Clause
  /** Its ancestors, from the top. */
  above: Clause[]
  previous: Clause | null
  next: Clause | null
  /** Its locator, in the reader's script. */
  name: string
}

/** @throws for an unknown clause, which cannot happen: addresses are made from the same register */
export function clauseView(view: DocumentView, id: string): ClauseView {
  const { byId, order, places } = clauseIndex(view.document)
  const clause = byId.get(id)
  const place = clause && places.get(clause)
  if (!place) throw new Error(`no clause ${id} in ${view.document.id}`)
  const above: Clause[] = []
  for (let { parent } = place; parent !== null; parent = places.get(parent)?.parent ?? null)
    above.unshift(parent)
  return {
    clause,
    above,
    previous: order[place.at - 1] ?? null,
    next: order[place.at + 1] ?? null,
    name: view.show(locator(view.published, id)?.name ?? clause.label),
  }
}
