import type { SearchResult } from '../../search/query.ts'
import { copyText } from '../clipboard.ts'
import { element } from '../element.ts'
import { clauseHref, type RenderContext } from './render-hits.ts'
import { renderPreview } from './render-preview.ts'

/** Clauses that a pasted passage may stand in and still be answered by the first of them. */
const FEW = 3

/**
 * Opens the clause that a pasted passage stands in as the first entry, the passage marked. Whether it does:
 * not where the passage stands nowhere, or in so many clauses that none of them is the answer.
 */
export function showQuotedAnswer(result: SearchResult, context: RenderContext): boolean {
  const { elements, messages, query } = context
  const [hit] = result.clauses
  const group = hit && result.documents.find(({ clauses }) => clauses.includes(hit))
  if (!group || !hit || hit.matches === 0 || result.clauses.length > FEW) return false
  const answer = element('section', 'answer')
  renderPreview(answer, hit, group, context)
  const copy = element('button', 'act address', messages.copyLink)
  copy.type = 'button'
  const address = `${location.origin}${elements.base}${hit.id}/`
  copy.addEventListener('click', () => void copyText(address))
  const open = element('a', 'act', messages.open)
  open.href = clauseHref(elements.home, hit, query)
  const check = element('a', 'act', messages.checkWords)
  check.href = `${elements.home}cite/?${new URLSearchParams({ check: query })}`
  answer.append(element('p', 'pair-row', copy, open, check))
  elements.answer.replaceChildren(answer)
  elements.answer.hidden = false
  return true
}
