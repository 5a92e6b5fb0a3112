/**
 * What the search page loads first: it asks for all the rest of its program at once, not module after module, and,
 * where the address has a query, for the list of what is searched beside it.
 */
function askForManifest(page: Document): void {
  const base = page.querySelector<HTMLElement>('[data-search]')?.dataset['base']
  if (base === undefined || !new URLSearchParams(location.search).get('q')) return
  const link = page.createElement('link')
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' })
  link.href = `${base}search/manifest.json`
  page.head.append(link)
}

askForManifest(document)
import('./page.ts').catch(console.error)
