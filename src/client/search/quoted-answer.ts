import type { SearchResult } from '../../search/query.ts'
import { copyText } from '../clipboard.ts'
import { element } from '../element.ts'
import { clauseHref, type RenderContext } from './render-hits.ts'
import { renderPreview } from './render-preview.ts'

/**
 * Most clauses that may contain a pasted passage for the first of them to be shown as the answer.
 */
const FEW = 3

/**
 * Opens the clause that contains a pasted passage as the first entry, with the passage marked.
 * Returns false where no clause contains it, or too many do.
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
