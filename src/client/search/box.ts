/**
 * The search box of every page, `form[role="search"] input[name="q"]`: `/` and Ctrl or ⌘ K focus
 * it, Escape returns the focus. Where the form has `data-base`, the root of the site, suggestions
 * are shown while typing.
 */
import suggestions from '../../styles/suggestions.css?url&no-inline'
import { loadStyle } from '../style.ts'
import { onTyped } from './typed.ts'

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  )
}

function asksForBox(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey) return false
  const modified = event.ctrlKey || event.metaKey
  if (event.key.toLowerCase() === 'k') return modified && !event.shiftKey
  return event.key === '/' && !modified && !isTyping(event.target)
}

/** Turns the box into a combobox when typing begins, if its form has the root of the site. */
function suggestWhenTyped(box: HTMLInputElement): void {
  const { form } = box
  const base = form?.dataset['base']
  if (!form || base === undefined) return
  let wanted = false
  onTyped(box, async () => {
    if (wanted) return
    wanted = true
    const [{ startSuggestions }] = await Promise.all([
      import('./suggestions.ts'),
      loadStyle(suggestions),
    ])
    startSuggestions(form, box, base)
  })
}

/** Enables the shortcuts. */
export function startSearchBox(page: Document): void {
  const input = 'form[role="search"] input[name="q"]'
  // The search page has its own box.
  const box =
    page.querySelector<HTMLInputElement>(`[data-search] ${input}`) ??
    page.querySelector<HTMLInputElement>(input)
  if (!box) return
  suggestWhenTyped(box)
  let before: Element | null = null
  page.addEventListener('keydown', (event) => {
    if (asksForBox(event)) {
      event.preventDefault()
      if (page.activeElement !== box) before = page.activeElement
      box.focus()
      box.select()
    } else if (event.key === 'Escape' && !event.isComposing && page.activeElement === box) {
      event.preventDefault()
      box.blur()
      if (before instanceof HTMLElement && before !== page.body) before.focus()
    }
  })
}

startSearchBox(document)
