import { type Clause, type Document, walkClauses } from './model.ts'

// By the clauses, not by the document: of one that was read lazily they are let go of and read again.
const known = new WeakMap<readonly Clause[], ReadonlyMap<string, Clause>>()

/** The clauses of a document by their ids: asked for clause by clause, looking through all takes the square. */
export function clausesById({ clauses }: Pick<Document, 'clauses'>): ReadonlyMap<string, Clause> {
  const found =
    known.get(clauses) ?? new Map(Array.from(walkClauses(clauses), (clause) => [clause.id, clause]))
  known.set(clauses, found)
  return found
}
