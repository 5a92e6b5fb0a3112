import { findLiteral, findText, mergeSpans, type Span, type TextView } from './clause-view.ts'
import type { Expression, Words } from './expression.ts'

/** The object a filter or term is tested on: a clause in one reading. */
export interface ClauseContext {
  view: TextView
  /** Whether the clause or its document passes a filter on anything other than its text. */
  passes(field: string, value: string): boolean
  /** Returns the span of the heading in the view, computed on demand; null if there is none. */
  heading(): Span | null
}

function findWords(view: TextView, words: Words): Span[] {
  return words.type === 'text' ? findText(view, words.folded) : findLiteral(view, words.folded)
}

/** Number of searchable characters of a text before an offset. */
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

function matchNear(view: TextView, left: Words, right: Words, distance: number): Span[] | null {
  const [lefts, rights] = [findWords(view, left), findWords(view, right)]
  const close = [...near(view, lefts, rights, distance), ...near(view, rights, lefts, distance)]
  return close.length > 0 ? close : null
}

/**
 * Keeps those spans that have one of the others, except the same one, at most `distance` characters
 * away, ignoring punctuation and spaces. Both lists are sorted without nested spans, so those near
 * to one span are consecutive: two indexes move along, in linear time.
 */
function near(
  view: TextView,
  spans: readonly Span[],
  others: readonly Span[],
  distance: number,
): Span[] {
  const starts = others.map(({ start }) => charactersBefore(view, start))
  const ends = others.map(({ end }) => charactersBefore(view, end))
  let [first, behind] = [0, 0]
  return spans.filter((span) => {
    const from = charactersBefore(view, span.start) - distance
    const to = charactersBefore(view, span.end) + distance
    while ((ends[first] ?? from) < from) first++
    while ((starts[behind] ?? Number.POSITIVE_INFINITY) <= to) behind++
    if (behind - first !== 1) return behind > first
    const only = others[first]
    return only?.start !== span.start || only.end !== span.end
  })
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
    for (const span of found) spans.push(span)
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
 * The spans of a clause's text that match an expression, sorted without overlaps; empty if it
 * matches by filters only, null if the clause does not match.
 */
export function matchClause(expression: Expression, context: ClauseContext): Span[] | null {
  const spans = matchSpans(expression, context)
  return spans && mergeSpans(spans)
}
