import { FILTER_FIELDS, type FilterField } from './expression.ts'

/** A piece of a query. */
export type QueryToken =
  | { type: 'open' | 'close' | 'and' | 'or' | 'minus' }
  | { type: 'near'; distance: number }
  | { type: 'word' | 'quoted'; value: string }
  | { type: 'filter'; field: FilterField; value: string }

const SPACE = /\s/u
const FILTER = new RegExp(`^(${FILTER_FIELDS.join('|')})[:：](.*)$`, 'isu')
const NEAR = /^NEAR\/(\d{1,4})$/u

/** End of a quotation that opens at `at`, after its closing quote; null if it is not closed. */
function quoteEnd(query: string, at: number): number | null {
  const close = query.indexOf('"', at + 1)
  return close === -1 ? null : close + 1
}

/**
 * End of the word that starts at `at`: at a space, or at a parenthesis that closes a group outside
 * the word. Parentheses inside a word are text, as in `(一)總體要求`.
 */
function wordEnd(query: string, at: number, groups: number): number {
  let depth = 0
  let end = at
  for (; end < query.length && !SPACE.test(query[end] ?? ''); end++) {
    if (query[end] === '(') depth++
    if (query[end] === ')' && depth-- === 0 && groups > 0) break
    if (query[end] === '"' && /[:：]$/u.test(query.slice(at, end))) {
      end = (quoteEnd(query, end) ?? query.length) - 1
    }
  }
  return end
}

function unquote(value: string): string {
  return value.replace(/^"(.*)"$/su, '$1')
}

function wordToken(word: string): QueryToken {
  if (word === 'AND') return { type: 'and' }
  if (word === 'OR') return { type: 'or' }
  const near = NEAR.exec(word)
  if (near) return { type: 'near', distance: Number(near[1]) }
  const field = FILTER_FIELDS.find((name) => name === FILTER.exec(word)?.[1]?.toLowerCase())
  if (field) return { type: 'filter', field, value: unquote(word.slice(field.length + 1)) }
  return { type: 'word', value: word }
}

/** Splits a query into tokens; null if a quotation mark is not closed. */
export function scanQuery(query: string): QueryToken[] | null {
  const tokens: QueryToken[] = []
  let groups = 0
  let at = 0
  while (at < query.length) {
    const character = query[at] ?? ''
    if (SPACE.test(character)) at++
    else if (character === '"') {
      const end = quoteEnd(query, at)
      if (end === null) return null
      tokens.push({ type: 'quoted', value: query.slice(at + 1, end - 1) })
      at = end
    } else if (character === '(' || (character === ')' && groups > 0)) {
      tokens.push({ type: character === '(' ? 'open' : 'close' })
      groups += character === '(' ? 1 : -1
      at++
    } else if (character === '-' && !SPACE.test(query[at + 1] ?? ' ')) {
      tokens.push({ type: 'minus' })
      at++
    } else {
      const end = Math.max(wordEnd(query, at, groups), at + 1)
      tokens.push(wordToken(query.slice(at, end)))
      at = end
    }
  }
  return tokens
}
