/** Where one was on a page whose content comes later than the browser looks for it. */

interface Remembered {
  top: number
  /** Clauses shown. */
  limit: number
}

const KEY = 'searchPosition'

function state(): Record<string, unknown> {
  return (history.state as Record<string, unknown> | null) ?? {}
}

/** Keeps the place in the entry of the history whenever one has scrolled. */
export function rememberPosition(limit: () => number): void {
  history.scrollRestoration = 'manual'
  let timer = 0
  window.addEventListener('scroll', () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      const position: Remembered = { top: window.scrollY, limit: limit() }
      history.replaceState({ ...state(), [KEY]: position }, '')
    }, 150)
  })
}

/** The place kept in this entry of the history; null for an entry without one. */
export function rememberedPosition(): Remembered | null {
  return (state()[KEY] as Remembered | undefined) ?? null
}
