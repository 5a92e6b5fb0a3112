import { findLiteral, findText, mergeSpans, type Span, type TextView } from './clause-view.ts'
import type { Expression, Words } from './expression.ts'

/** The words that an expression searches for, without those it excludes. */
function wantedWords(expression: Expression): Words[] {
  switch (expression.type) {
    case 'text':
    case 'literal':
      return [expression]
    case 'heading':
      return [expression.words]
    case 'near':
      return [expression.left, expression.right]
    case 'and':
    case 'or':
      return expression.parts.flatMap(wantedWords)
    default:
      return []
  }
}

/** Spans of the words of a query in a text, in order, without overlaps. */
export function highlightSpans(expression: Expression, view: TextView): Span[] {
  return mergeSpans(
    wantedWords(expression).flatMap((words) =>
      words.type === 'text' ? findText(view, words.folded) : findLiteral(view, words.folded),
    ),
  )
}
