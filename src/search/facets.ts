import type { Expression, FilterField } from './expression.ts'
import type { SearchResult } from './query.ts'

/** Fields for which results are counted. */
export const FACET_FIELDS = [
  'level',
  'year',
  'issuer',
  'status',
  'doc',
  'principle',
] as const satisfies FilterField[]
export type FacetField = (typeof FACET_FIELDS)[number]

/** A value of a field with the number of clauses found that have it. */
export interface FacetValue {
  value: string
  /** Name to show: the title of a document or principle, else the value. */
  name: string
  clauses: number
  /** Whether the query already filters for it. */
  active: boolean
}

export type Facets = Record<FacetField, FacetValue[]>

/** Whether an expression requires a value with a filter, outside of any OR. */
function asksFor(expression: Expression | null, field: string, value: string): boolean {
  if (expression?.type === 'and')
    return expression.parts.some((part) => asksFor(part, field, value))
  return expression?.type === 'filter' && expression.field === field && expression.value === value
}

/** Order: years ascending, documents as in the site, other values by descending frequency. */
function compareValues(field: FacetField) {
  return (a: FacetValue, b: FacetValue) => {
    if (field === 'year') return a.value < b.value ? -1 : Number(a.value > b.value)
    return field === 'doc' ? 0 : b.clauses - a.clauses
  }
}

/**
 * Counts the clauses found by level, year, issuer, force, document and principle. Editions that are
 * returned separately are counted by their force only.
 *
 * @param principles - titles by id; a principle without one is shown by its id
 */
export function countFacets(
  { documents, editions, parsed }: SearchResult,
  principles: Readonly<Record<string, string>> = {},
): Facets {
  const counts = new Map(FACET_FIELDS.map((field) => [field, new Map<string, FacetValue>()]))
  const count = (
    field: FacetField,
    value: string | null | undefined,
    clauses: number,
    name = value,
  ) => {
    const values = counts.get(field)
    if (!value || !values) return
    const known = values.get(value)
    if (known) known.clauses += clauses
    else {
      const active = asksFor(parsed.expression, field, value)
      values.set(value, { value, name: name ?? value, clauses, active })
    }
  }
  for (const { document, title, level, issuer, clauses } of documents) {
    count('level', document.level, clauses.length, level)
    count('year', document.date?.slice(0, 4), clauses.length)
    count('issuer', document.issuer, clauses.length, issuer)
    count('status', document.status, clauses.length)
    count('doc', document.id, clauses.length, title)
    for (const hit of clauses)
      for (const principle of hit.principles)
        count('principle', principle, 1, principles[principle])
  }
  for (const { document, clauses } of editions) count('status', document.status, clauses.length)
  const sorted = (field: FacetField) =>
    [...(counts.get(field)?.values() ?? [])].sort(compareValues(field))
  return {
    level: sorted('level'),
    year: sorted('year'),
    issuer: sorted('issuer'),
    status: sorted('status'),
    doc: sorted('doc'),
    principle: sorted('principle'),
  }
}
