/**
 * Sets the reader's choices for all pages, colour scheme and type size, and whether the address
 * contains a query, as attributes of the root element. Runs before the first paint, so that nothing
 * moves or flashes. Its source is written to `/early.js`, so it must not use anything outside
 * itself.
 */
export function applySettings(): void {
  try {
    const { dataset } = document.documentElement
    for (const name of ['theme', 'size', 'face']) {
      const value = localStorage.getItem(`clausary.${name}`)
      if (value) dataset[name] = value
    }
    dataset['js'] = ''
    if (/[?&]q=./.test(location.search)) {
      dataset['asked'] = ''
      // What the search requests first, while its own modules are still loading.
      const href = document.currentScript?.dataset['first']
      if (href) {
        const link = { rel: 'preload', as: 'fetch', crossOrigin: '', href }
        document.head.append(Object.assign(document.createElement('link'), link))
      }
    }
  } catch {
    // Storage is refused: the page stays as the system has it.
    document.documentElement.dataset['js'] = ''
  }
}
