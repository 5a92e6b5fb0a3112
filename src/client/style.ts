const asked = new Map<string, Promise<void>>()

/**
 * Loads a style sheet for elements that only scripts create, once per page. Resolves when the sheet
 * applies, or when it cannot be loaded: its elements work without styles.
 *
 * @param href - address of the sheet, from `import href from './x.css?url&no-inline'`
 */
export function loadStyle(href: string): Promise<void> {
  const before = asked.get(href)
  if (before) return before
  const loading = new Promise<void>((done) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    link.addEventListener('load', () => done())
    link.addEventListener('error', () => {
      asked.delete(href)
      done()
    })
    document.head.append(link)
  })
  asked.set(href, loading)
  return loading
}
