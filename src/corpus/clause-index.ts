import { type Clause, type Document, walkClauses } from './model.ts'

/** Index of a document's clauses: searching all clauses for each would take quadratic time. */
interface ClauseIndex {
  /** In page order. */
  order: readonly Clause[]
  byId: ReadonlyMap<string, Clause>
  /** The parent of each clause, and its position in the order, from 0. */
  places: ReadonlyMap<Clause, { parent: Clause | null; at: number }>
}

// Keyed by the clauses, not the document: those of a lazily read document are released and read
// again.
const known = new WeakMap<readonly Clause[], ClauseIndex>()

export function clauseIndex({ clauses }: Pick<Document, 'clauses'>): ClauseIndex {
  const found = known.get(clauses) ?? makeIndex(clauses)
  known.set(clauses, found)
  return found
}

/** The clauses of a document by id. */
export function clausesById(document: Pick<Document, 'clauses'>): ReadonlyMap<string, Clause> {
  return clauseIndex(document).byId
}

function makeIndex(clauses: readonly Clause[]): ClauseIndex {
  const order = [...walkClauses(clauses)]
  const places = new Map(order.map((clause, at) => [clause, { parent: null as Clause | null, at }]))
  for (const parent of order)
    for (const child of parent.children) {
      const place = places.get(child)
      if (place) place.parent = parent
    }
  return { order, places, byId: new Map(order.map((clause) => [clause.id, clause])) }
}
