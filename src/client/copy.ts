/**
 * Copy buttons, `button[data-copy]`: `text` copies its `data-text`, `clause` the clause of the page without
 * its notes, `style` the citation in the style that is chosen, dated today. `button[data-share]` hands an
 * address to the system's own sheet, where there is one.
 */
import { fillAccessed } from '../citation/accessed.ts'
import { readOwnText } from './cite/own-text.ts'
import { copyText, today } from './clipboard.ts'

function textFor({ dataset }: HTMLButtonElement): string {
  if (dataset['copy'] === 'clause') return clauseText()
  if (dataset['copy'] === 'style')
    return document.querySelector('[data-cite-shown]')?.textContent ?? ''
  return fillAccessed(dataset['text'] ?? '', today())
}

/** The clause of the page with its sub-clauses, each with its number. */
function clauseText(): string {
  const clauses = [...document.querySelectorAll('.text [data-clause]')]
  return clauses
    .map((clause, index) => {
      const label = index === 0 ? '' : (clause.querySelector('.num')?.textContent ?? '')
      return label + readOwnText(clause).text
    })
    .join('\n')
}

function startSharing(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-share]')) {
    if (typeof navigator.share !== 'function') continue
    button.hidden = false
    button.addEventListener('click', async () => {
      try {
        await navigator.share({ title: document.title, url: button.dataset['share'] ?? '' })
      } catch (error) {
        // Closing the sheet without sharing is no failure.
        if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
      }
    })
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false
  button.addEventListener('click', () => copyText(textFor(button)))
}
startSharing()
