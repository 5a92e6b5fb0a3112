/** The line at the bottom of the page with the result of copying. Loaded on first use. */
import { COPY_MESSAGES } from '../strings/copy-messages.ts'
import { said } from './words.ts'

const SHOWN = 2500

/** Confirms that a text was copied, or shows it for manual copying. */
export function sayCopied(text: string, copied: boolean): void {
  const { done, failed } = said(COPY_MESSAGES)
  if (copied) say(done, SHOWN)
  else say(`${failed}${text}`, null)
}

let waiting: ReturnType<typeof setTimeout> | undefined

/** Announces a message; a repeated message is announced again. */
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
