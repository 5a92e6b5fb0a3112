import { factOf } from '../corpus/document-facts.ts'
import type { Clause, Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { rangeEnd } from './clause-query.ts'

/**
 * An address for a further number that a label covers: `art3` of 第 2 條至第 4 條, which is `art2`.
 */
export interface JointNumber {
  id: string
  /** The clause that has the label. */
  clause: string
  /** That label, as printed. */
  label: string
}

/** Most numbers that one label may cover: more is a misprint. */
const MOST = 500

/**
 * Addresses of the articles that share a label with another, so that every printed number leads to
 * its text. A number that the document also prints separately belongs to that clause.
 */
export function jointNumbers(document: Document): JointNumber[] {
  return factOf(document, 'joint numbers', () => {
    const clauses = [...walkClauses(document.clauses)]
    const ranges = clauses.flatMap((clause) => numbersBehind(clause))
    if (ranges.length === 0) return []
    const own = new Set(clauses.map(({ id }) => id))
    return ranges.filter(({ id }) => !own.has(id) && own.add(id))
  })
}

/** Every number of a document with its clause: numbers in one label share a clause. */
export function numberedClauses(document: Document): { id: string; clause: Clause }[] {
  const joint = Map.groupBy(jointNumbers(document), ({ clause }) => clause)
  return [...walkClauses(document.clauses)].flatMap((clause) => [
    { id: clause.id, clause },
    ...(joint.get(clause.id) ?? []).map(({ id }) => ({ id, clause })),
  ])
}

/** The numbers of a label after its first. */
export function numbersBehind({ id, label }: Pick<Clause, 'id' | 'label'>): JointNumber[] {
  const [, stem = '', first = ''] = /^(.*\bart)(\d+)$/.exec(id) ?? []
  const from = Number(first)
  const last = first === '' ? null : rangeEnd(label)
  if (last === null || last <= from || last - from > MOST) return []
  return Array.from({ length: last - from }, (_, i) => ({
    id: `${stem}${from + 1 + i}`,
    clause: id,
    label,
  }))
}
