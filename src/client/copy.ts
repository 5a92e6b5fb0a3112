/**
 * Copy buttons, `button[data-copy]`: `text` copies its `data-text`, `clause` the clause of the page
 * without its notes, `style` the citation in the selected style, dated today. `button[data-share]`
 * passes an address to the system's share sheet, where there is one.
 */
import { fillAccessed } from '../citation/accessed.ts'
import { copyText, today } from './clipboard.ts'

function textFor({ dataset }: HTMLButtonElement): string {
  if (dataset['copy'] === 'style')
    return document.querySelector('[data-cite-shown]')?.textContent ?? ''
  return fillAccessed(dataset['text'] ?? '', today())
}

function startSharing(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-share]')) {
    if (typeof navigator.share !== 'function') continue
    button.hidden = false
    button.addEventListener('click', async () => {
      try {
        await navigator.share({ title: document.title, url: button.dataset['share'] ?? '' })
      } catch (error) {
        // Closing the sheet without sharing is not an error.
        if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
      }
    })
  }
}

/** Copies text that is available when the button is pressed: a browser may refuse to copy later. */
function startCopying(button: HTMLButtonElement, text: () => string): void {
  button.hidden = false
  button.addEventListener('click', () => copyText(text()))
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  if (button.dataset['copy'] === 'clause')
    import('./copy-clause.ts').then(
      (module) => startCopying(button, module.clauseText),
      console.error,
    )
  else startCopying(button, () => textFor(button))
}
startSharing()
