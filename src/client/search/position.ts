/** The scroll position on a page whose content is loaded after the browser restores positions. */

interface Remembered {
  top: number
  /** Number of clauses shown. */
  limit: number
}

const KEY = 'searchPosition'

function state(): Record<string, unknown> {
  return (history.state as Record<string, unknown> | null) ?? {}
}

/** Stores the position in the history entry after scrolling. */
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

/** The position stored in this history entry; null for an entry without one. */
export function rememberedPosition(): Remembered | null {
  return (state()[KEY] as Remembered | undefined) ?? null
}
