import { findLiteral, findText, mergeSpans, type Span, type TextView } from './clause-view.ts'
import type { Expression, Words } from './expression.ts'

/** The words that an expression asks for, without those that it excludes. */
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

/** Where the words of a query stand in a text, in order, none overlapping. */
export function highlightSpans(expression: Expression, view: TextView): Span[] {
  return mergeSpans(
    wantedWords(expression).flatMap((words) =>
      words.type === 'text' ? findText(view, words.folded) : findLiteral(view, words.folded),
    ),
  )
}
