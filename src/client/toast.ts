/** The line at the foot of the page that says what became of a text that was to be copied. Loaded with the first. */
import { COPY_MESSAGES } from '../strings/copy-messages.ts'
import { said } from './words.ts'

const SHOWN = 2500

/** Says that a text was copied, or gives it to be copied by hand. */
export function sayCopied(text: string, copied: boolean): void {
  const { done, failed } = said(COPY_MESSAGES)
  if (copied) say(done, SHOWN)
  else say(`${failed}${text}`, null)
}

let waiting: ReturnType<typeof setTimeout> | undefined

/** Says a sentence where everyone notices it; the same sentence twice is said twice. */
function say(sentence: string, shown: number | null): void {
  const toast = document.querySelector('.toast')
  if (!toast) return
  clearTimeout(waiting)
  toast.replaceChildren()
  requestAnimationFrame(() => {
    toast.textContent = sentence
  })
  if (shown !== null) waiting = setTimeout(() => toast.replaceChildren(), shown)
}
