/**
 * What the reader chose for all pages, scheme and size of type, and whether the address asks for something,
 * as attributes of the root. It runs before anything is painted, so that nothing moves or flashes; it is written into `/early.js` as its own source,
 * so it uses nothing from outside itself.
 */
export function applySettings(): void {
  try {
    const { dataset } = document.documentElement
    for (const name of ['theme', 'size', 'face']) {
      const value = localStorage.getItem(`clausary.${name}`)
      if (value) dataset[name] = value
    }
    dataset['js'] = ''
    if (/[?&]q=./.test(location.search)) dataset['asked'] = ''
  } catch {
    // Storage is refused: the page stays as the system has it.
    document.documentElement.dataset['js'] = ''
  }
}
