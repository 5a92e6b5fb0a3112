import { searchable } from '../script/fold.ts'
import type { Expression } from './expression.ts'
import type { FacetField } from './facets.ts'
import { parseQuery } from './parse-query.ts'

/** A filter as typed. */
function filterText(field: FacetField, value: string): string {
  return `${field}:${/[\s()]/u.test(value) ? `"${value}"` : value}`
}

/** The parts of a query that must all match. */
function conjuncts(expression: Expression | null): Expression[] {
  if (!expression) return []
  return expression.type === 'and' ? expression.parts : [expression]
}

/**
 * Adds a filter to the query, or removes it if present. Adding a filter to a query without a space
 * turns it into the query language, where parentheses and quotation marks have a meaning; then its
 * text is added without punctuation, which means the same.
 */
export function toggleFilter(query: string, field: FacetField, value: string): string {
  const filter = filterText(field, value)
  const typed = query.trim()
  const without = ` ${typed} `.replace(` ${filter} `, ' ').trim()
  if (without !== typed) return without
  const { expression } = parseQuery(typed)
  if (!expression) return filter
  const wanted = JSON.stringify([...conjuncts(expression), { type: 'filter', field, value }])
  const means = (text: string) => JSON.stringify(conjuncts(parseQuery(text).expression)) === wanted
  const candidates = [`${typed} ${filter}`, `(${typed}) ${filter}`]
  return candidates.find(means) ?? `${searchable(typed).folded} ${filter}`
}
