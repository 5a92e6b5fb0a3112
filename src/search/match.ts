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

function matchNear(view: TextView, left: Words, right: Words, distance: number): Span[] | null {
  const [lefts, rights] = [findWords(view, left), findWords(view, right)]
  const close = [...near(view, lefts, rights, distance), ...near(view, rights, lefts, distance)]
  return close.length > 0 ? close : null
}

/**
 * Those of some spans that have one of the others, but for the very same one, at most so many characters away,
 * punctuation and space not counted. Both are in order, and no span of a list is in another of it, so that those
 * near to one follow each other: two places are moved along, whatever the number of spans.
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
 * The stretches of a clause's text that answer an expression, in order, none overlapping; empty where
 * only filters speak for it, null where the clause does not answer.
 */
export function matchClause(expression: Expression, context: ClauseContext): Span[] | null {
  const spans = matchSpans(expression, context)
  return spans && mergeSpans(spans)
}
