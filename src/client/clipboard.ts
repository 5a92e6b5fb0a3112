/** The clipboard, and the line at the foot of the page that says what became of it. */

import overlay from '../styles/overlay.css?url&no-inline'
import { loadStyle } from './style.ts'

const SHOWN = 2500

/** The reader's own day, ISO 8601. */
export function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** Copies a text and says so; where the browser refuses, shows it to be copied by hand. */
export async function copyText(text: string): Promise<void> {
  const { done = '', failed = '' } = document.body.dataset
  try {
    await navigator.clipboard.writeText(text)
    say(done, SHOWN)
  } catch {
    // Refused, or no secure context: the text is shown, to be copied by hand.
    say(`${failed}${text}`, null)
  }
}

let waiting: ReturnType<typeof setTimeout> | undefined

/** Says a sentence where everyone notices it; the same sentence twice is said twice. */
function say(sentence: string, shown: number | null): void {
  const toast = document.querySelector('.toast')
  if (!toast) return
  void loadStyle(overlay)
  clearTimeout(waiting)
  toast.replaceChildren()
  requestAnimationFrame(() => {
    toast.textContent = sentence
  })
  if (shown !== null) waiting = setTimeout(() => toast.replaceChildren(), shown)
}
