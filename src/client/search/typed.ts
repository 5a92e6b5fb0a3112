/** Milliseconds after the last key before a search starts. */
const PAUSE = 180

/**
 * Calls back when typing into a box pauses, never while an input method is composing: the box then
 * contains Zhuyin or Pinyin, not the query.
 */
export function onTyped(input: HTMLInputElement, callback: () => void): void {
  let timer = 0
  const schedule = () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(callback, PAUSE)
  }
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) schedule()
  })
  input.addEventListener('compositionstart', () => window.clearTimeout(timer))
  input.addEventListener('compositionend', schedule)
}
