import { findLiteral, findText, mergeSpans, type Span, type TextView } from './clause-view.ts'
import type { Expression, Words } from './expression.ts'

/** What a filter or term is tested on: a clause in one reading. */
export interface ClauseContext {
  view: TextView
  /** Whether the clause's document, or the clause, passes a filter on other things than its text. */
  passes(field: string, value: string): boolean
  /** Stretch of the view that is the heading; null where there is none. Looked for when asked for. */
  heading(): Span | null
}

function findWords(view: TextView, words: Words): Span[] {
  return words.type === 'text' ? findText(view, words.folded) : findLiteral(view, words.folded)
}

/** Searchable characters of a text before an offset. */
function charactersBefore(view: TextView, offset: number): number {
  let low = 0
  let high = view.folded.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((view.offsets[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Characters between two spans, without punctuation and space; 0 where they touch or overlap. */
function gap(view: TextView, a: Span, b: Span): number {
  const [from, to] = a.start < b.start ? [a.end, b.start] : [b.end, a.start]
  return Math.max(0, charactersBefore(view, to) - charactersBefore(view, from))
}

function matchNear(view: TextView, left: Words, right: Words, distance: number): Span[] | null {
  const rights = findWords(view, right)
  const close = new Set<Span>()
  for (const one of findWords(view, left)) {
    for (const other of rights) {
      const same = one.start === other.start && one.end === other.end
      if (!same && gap(view, one, other) <= distance) close.add(one).add(other)
    }
  }
  return close.size > 0 ? [...close] : null
}

function matchHeading(context: ClauseContext, expression: Words): Span[] | null {
  const found = findWords(context.view, expression)
  const heading = found.length > 0 ? context.heading() : null
  if (!heading) return null
  const inside = found.filter((span) => span.start >= heading.start && span.end <= heading.end)
  return inside.length > 0 ? inside : null
}

function matchAll(parts: readonly Expression[], context: ClauseContext): Span[] | null {
  const spans: Span[] = []
  for (const part of parts) {
    const found = matchSpans(part, context)
    if (!found) return null
    spans.push(...found)
  }
  return spans
}

function matchAny(parts: readonly Expression[], context: ClauseContext): Span[] | null {
  const found = parts.map((part) => matchSpans(part, context)).filter((spans) => spans !== null)
  return found.length > 0 ? found.flat() : null
}

function matchSpans(expression: Expression, context: ClauseContext): Span[] | null {
  switch (expression.type) {
    case 'text':
    case 'literal': {
      const spans = findWords(context.view, expression)
      return spans.length > 0 ? spans : null
    }
    case 'and':
      return matchAll(expression.parts, context)
    case 'or':
      return matchAny(expression.parts, context)
    case 'not':
      return matchSpans(expression.part, context) ? null : []
    case 'near':
      return matchNear(context.view, expression.left, expression.right, expression.distance)
    case 'heading':
      return matchHeading(context, expression.words)
    case 'filter':
      return context.passes(expression.field, expression.value) ? [] : null
  }
}

/**
 * The stretches of a clause's text that answer an expression, in order, none overlapping; empty where
 * only filters speak for it, null where the clause does not answer.
 */
export function matchClause(expression: Expression, context: ClauseContext): Span[] | null {
  const spans = matchSpans(expression, context)
  return spans && mergeSpans(spans)
}
