import { type Clause, type Document, walkClauses } from './model.ts'

/** What of a document is looked for clause by clause: looking through all each time takes the square. */
interface ClauseIndex {
  /** In the order of the page. */
  order: readonly Clause[]
  byId: ReadonlyMap<string, Clause>
  /** The clause that a clause stands in, and its place in the order, from 0. */
  places: ReadonlyMap<Clause, { parent: Clause | null; at: number }>
}

// By the clauses, not by the document: of one that was read lazily they are let go of and read again.
const known = new WeakMap<readonly Clause[], ClauseIndex>()

export function clauseIndex({ clauses }: Pick<Document, 'clauses'>): ClauseIndex {
  const found = known.get(clauses) ?? makeIndex(clauses)
  known.set(clauses, found)
  return found
}

/** The clauses of a document by their ids. */
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
