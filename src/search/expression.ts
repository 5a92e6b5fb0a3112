/** Fields that a filter can name. */
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

/** Words to find: `text` blind to punctuation, `literal` with its punctuation. Both folded. */
export type Words = { type: 'text'; folded: string } | { type: 'literal'; folded: string }

/** What a query asks of a clause. */
export type Expression =
  | Words
  | { type: 'and'; parts: Expression[] }
  | { type: 'or'; parts: Expression[] }
  | { type: 'not'; part: Expression }
  /** Both words with at most `distance` characters between them, punctuation not counted, in either order. */
  | { type: 'near'; left: Words; right: Words; distance: number }
  /** The words inside the heading. */
  | { type: 'heading'; words: Words }
  /** `value` as typed. */
  | { type: 'filter'; field: Exclude<FilterField, 'heading'>; value: string }

/** Whether an expression asks for something that a clause has, and not only for what it lacks. */
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
