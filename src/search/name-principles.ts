import { searchable } from '../script/fold.ts'
import type { Expression } from './expression.ts'
import type { SearchNames } from './names.ts'

/** Whether an expression names a principle. */
export function namesPrinciple(expression: Expression): boolean {
  switch (expression.type) {
    case 'filter':
      return expression.field === 'principle'
    case 'not':
      return namesPrinciple(expression.part)
    case 'and':
    case 'or':
      return expression.parts.some(namesPrinciple)
    default:
      return false
  }
}

/**
 * Replaces titles of principles by ids: `principle:安全發展` becomes `principle:safe-development`.
 */
export function withPrincipleIds(expression: Expression, names: SearchNames): Expression {
  switch (expression.type) {
    case 'filter': {
      if (expression.field !== 'principle') return expression
      const { folded } = searchable(expression.value)
      const named = Object.entries(names.principles).find(
        ([, title]) => searchable(title).folded === folded,
      )
      return named ? { ...expression, value: named[0] } : expression
    }
    case 'not':
      return { type: 'not', part: withPrincipleIds(expression.part, names) }
    case 'and':
    case 'or':
      return {
        ...expression,
        parts: expression.parts.map((part) => withPrincipleIds(part, names)),
      }
    default:
      return expression
  }
}
