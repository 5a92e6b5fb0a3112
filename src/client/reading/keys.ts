/**
 * Keyboard shortcuts for texts and result lists: `j` and `k` move from clause to clause or from hit
 * to hit, `c` copies the link of the current one, Enter opens a hit, `t` moves to the contents, `?`
 * lists all of them.
 */
import sheet from '../../styles/sheet.css?url&no-inline'
import { copyText } from '../clipboard.ts'
import { loadStyle } from '../style.ts'

/** The actions of a page's shortcuts. */
export interface KeyActions {
  /** Moves forward or back by one. */
  step: (by: 1 | -1) => void
  /** The link of the current clause; null where there is none. */
  link: () => string | null
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="radio"]), textarea, select'))
  )
}

/** Enables the shortcuts of a page. */
export function startKeys(page: Document, { step, link }: KeyActions): void {
  page.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (isTyping(event) || page.querySelector('dialog[open]')) return
    switch (event.key) {
      case 'j':
        return step(1)
      case 'k':
        return step(-1)
      case 'c': {
        const text = link()
        if (text !== null) void copyText(text)
        return
      }
      case 't':
        return openContents(page)
      case '?':
        void Promise.all([import('./key-help.ts'), loadStyle(sheet)]).then(([{ showKeyHelp }]) =>
          showKeyHelp(page),
        )
    }
  })
}

function openContents(page: Document): void {
  const list = page.querySelector('.contents')
  const current = list?.querySelector<HTMLElement>('[aria-current], a')
  if (current?.checkVisibility()) current.focus()
  else page.querySelector<HTMLElement>('[data-open-contents]')?.click()
}
