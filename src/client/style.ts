const asked = new Map<string, Promise<void>>()

/**
 * Loads a style sheet for what only scripts make, once a page: a page that is only read goes without.
 * It comes back when the sheet applies, or when it cannot be had: what it dresses works undressed.
 *
 * @param href - address of the sheet, as `import href from './x.css?url&no-inline'` says it
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
