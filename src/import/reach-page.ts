let tell: (page: number | null) => void = () => {}

/** Sets the listener for pages; in a thread, it enforces the limits per page. */
export function onPage(listener: (page: number | null) => void): void {
  tell = listener
}

/**
 * Reports the page being read, so that one that exceeds the limits can be named; null after the
 * last.
 */
export function reachPage(page: number | null): void {
  tell(page)
}
