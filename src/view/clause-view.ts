import { locator } from '../citation/locator.ts'
import type { Clause } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import type { DocumentView } from './document-view.ts'

/** Where a clause stands in its document. */
export interface ClauseView {
  clause: Clause
  /** The clauses that it stands in, from the top. */
  above: Clause[]
  previous: Clause | null
  next: Clause | null
  /** What it is called when it is cited, in the reader's script. */
  name: string
}

/** @throws when the document has no such clause: addresses are made from the same register. */
export function clauseView(view: DocumentView, id: string): ClauseView {
  const path = pathTo(view.document.clauses, id)
  const clause = path?.at(-1)
  if (!path || !clause) throw new Error(`no clause ${id} in ${view.document.id}`)
  const order = [...walkClauses(view.document.clauses)]
  const index = order.indexOf(clause)
  return {
    clause,
    above: path.slice(0, -1),
    previous: order[index - 1] ?? null,
    next: order[index + 1] ?? null,
    name: view.show(locator(view.published, id)?.name ?? clause.label),
  }
}

function pathTo(clauses: readonly Clause[], id: string): Clause[] | null {
  for (const clause of clauses) {
    if (clause.id === id) return [clause]
    const below = pathTo(clause.children, id)
    if (below) return [clause, ...below]
  }
  return null
}
