import { fold, searchable } from '../script/fold.ts'
import {
  type Expression,
  FILTER_FIELDS,
  type FilterField,
  isPositive,
  type Words,
} from './expression.ts'
import { type QueryToken, scanQuery } from './scan-query.ts'

/** Why a query was searched as plain text instead of being parsed. */
export type QueryProblem =
  | 'unclosed-quote'
  | 'unbalanced'
  | 'missing-term'
  | 'only-negative'
  | 'too-deep'
  | 'too-long'

/** Longest query that is read, in UTF-16 code units: longer than any sentence of a clause. */
export const MAX_QUERY = 1000
/** Greatest depth of nested parentheses: more than anyone would type on purpose. */
const MAX_DEPTH = 50

/** A parsed query. */
export interface ParsedQuery {
  /** What to find; null if the query has no searchable character. */
  expression: Expression | null
  /** Set if the query could not be parsed and its text was searched literally. */
  problem: QueryProblem | null
}

/** Signs of the query language in a query without a space. */
const LANGUAGE = new RegExp(`^(?:".*|-.+|(?:${FILTER_FIELDS.join('|')})[:：].+)$`, 'isu')

class QueryError extends Error {
  readonly problem: QueryProblem
  constructor(problem: QueryProblem) {
    super(problem)
    this.problem = problem
  }
}

function plainText(query: string): Words | null {
  const { folded } = searchable(query)
  return folded === '' ? null : { type: 'text', folded }
}

function literalText(quoted: string): Words | null {
  const folded = fold(quoted.trim())
  return folded === '' ? null : { type: 'literal', folded }
}

/**
 * Combines the parts that are present; null if there are none. A term of punctuation only has no
 * condition.
 */
function combine(type: 'and' | 'or', parts: (Expression | null)[]): Expression | null {
  const present = parts.filter((part) => part !== null)
  const [only] = present
  return present.length > 1 ? { type, parts: present } : (only ?? null)
}

/** Recursive descent over the tokens: or → and → near → not → term. */
class Parser {
  readonly tokens: readonly QueryToken[]
  at = 0
  depth = 0
  constructor(tokens: readonly QueryToken[]) {
    this.tokens = tokens
  }

  peek(): QueryToken | undefined {
    return this.tokens[this.at]
  }

  or(): Expression | null {
    const parts = [this.and()]
    while (this.peek()?.type === 'or') {
      this.at++
      parts.push(this.and())
    }
    return combine('or', parts)
  }

  and(): Expression | null {
    const parts = [this.near()]
    for (
      let next = this.peek();
      next && next.type !== 'or' && next.type !== 'close';
      next = this.peek()
    ) {
      if (next.type === 'and') this.at++
      parts.push(this.near())
    }
    return combine('and', parts)
  }

  near(): Expression | null {
    const left = this.not()
    const next = this.peek()
    if (next?.type !== 'near') return left
    this.at++
    const right = this.not()
    if (!isWords(left) || !isWords(right)) throw new QueryError('missing-term')
    return { type: 'near', left, right, distance: next.distance }
  }

  not(): Expression | null {
    if (this.peek()?.type !== 'minus') return this.term()
    this.at++
    const part = this.term()
    return part && { type: 'not', part }
  }

  term(): Expression | null {
    const token = this.tokens[this.at++]
    switch (token?.type) {
      case 'word':
        return plainText(token.value)
      case 'quoted':
        return literalText(token.value)
      case 'filter':
        return filterTerm(token.field, token.value)
      case 'open': {
        if (++this.depth > MAX_DEPTH) throw new QueryError('too-deep')
        const inner = this.or()
        this.depth--
        if (this.tokens[this.at++]?.type !== 'close') throw new QueryError('unbalanced')
        return inner
      }
      default:
        throw new QueryError(token?.type === 'close' ? 'unbalanced' : 'missing-term')
    }
  }
}

function isWords(expression: Expression | null): expression is Words {
  return expression?.type === 'text' || expression?.type === 'literal'
}

function filterTerm(field: FilterField, value: string): Expression {
  const words = plainText(value)
  if (!words) throw new QueryError('missing-term')
  return field === 'heading' ? { type: 'heading', words } : { type: 'filter', field, value }
}

function parseLanguage(query: string): Expression | null {
  const tokens = scanQuery(query)
  if (!tokens) throw new QueryError('unclosed-quote')
  const parser = new Parser(tokens)
  const expression = parser.or()
  if (parser.peek()) throw new QueryError('unbalanced')
  if (expression && !isPositive(expression)) throw new QueryError('only-negative')
  return expression
}

/**
 * Parses a query. Without a space it is one exact substring, unless it is quoted, negated or a
 * filter; with a space it uses the query language: terms that a clause must all contain (`AND`
 * between them is optional), `"…"` with its punctuation, `-term`, `OR`, parentheses, `NEAR/n`,
 * `field:value`. What cannot be parsed is searched as plain text; of a query over the maximum
 * length, its beginning.
 */
export function parseQuery(query: string): ParsedQuery {
  const typed = query.trim()
  if (typed.length > MAX_QUERY)
    return { expression: plainText(typed.slice(0, MAX_QUERY).toWellFormed()), problem: 'too-long' }
  if (!/\s/u.test(typed) && !LANGUAGE.test(typed))
    return { expression: plainText(typed), problem: null }
  try {
    return { expression: parseLanguage(typed), problem: null }
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    return { expression: plainText(typed), problem: error.problem }
  }
}
