/** Fields that a filter can use. */
export const FILTER_FIELDS = [
  'doc',
  'level',
  'principle',
  'heading',
  'issuer',
  'year',
  'status',
] as const
export type FilterField = (typeof FILTER_FIELDS)[number]

/** Words to find: `text` ignores punctuation, `literal` includes it. Both are folded. */
export type Words = { type: 'text'; folded: string } | { type: 'literal'; folded: string }

/** The condition that a query sets for a clause. */
export type Expression =
  | Words
  | { type: 'and'; parts: Expression[] }
  | { type: 'or'; parts: Expression[] }
  | { type: 'not'; part: Expression }
  /**
   * Both words, in either order, with at most `distance` characters between them, ignoring
   * punctuation.
   */
  | { type: 'near'; left: Words; right: Words; distance: number }
  /** The words inside the heading. */
  | { type: 'heading'; words: Words }
  /** `value` as typed. */
  | { type: 'filter'; field: Exclude<FilterField, 'heading'>; value: string }

/**
 * Whether an expression requires something that a clause contains, and not only something it lacks.
 */
export function isPositive(expression: Expression): boolean {
  switch (expression.type) {
    case 'not':
      return false
    case 'and':
      return expression.parts.some(isPositive)
    case 'or':
      return expression.parts.every(isPositive)
    default:
      return true
  }
}
