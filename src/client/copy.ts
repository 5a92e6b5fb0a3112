/**
 * Copy buttons, `button[data-copy]`: `text` copies its `data-text`; in a text with a citation template
 * `link` copies the permalink of the clause around it and `cite` its citation, dated today.
 */
import { fillAccessed } from '../citation/accessed.ts'
import { citationOf, linkOf } from './cite/cited-clause.ts'
import { addClauseTools } from './clause-tools.ts'
import { copyText, today } from './clipboard.ts'

function textFor(button: HTMLButtonElement): string {
  const { copy, text = '' } = button.dataset
  if (copy === 'text') return fillAccessed(text, today())
  const clause = button.closest<HTMLElement>('[data-clause]')
  if (!clause) return ''
  return copy === 'link' ? linkOf(clause) : citationOf(clause)
}

addClauseTools(document)

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false
  const shown = button.parentElement?.querySelector('[data-citation]')
  if (shown) shown.textContent = textFor(button)
  button.addEventListener('click', () => copyText(textFor(button)))
}
