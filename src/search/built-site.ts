import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SearchScript } from './document.ts'
import type { PagefindModule } from './document-index.ts'
import { type OpenSearch, openSearch } from './open-search.ts'

/**
 * Number of sites opened. Each gets its own address, so that their requests can be distinguished.
 */
let opened = 0

/** Answers a request below the base with a file of the built site. */
async function fetchFile(dist: string, url: string): Promise<Response> {
  const { pathname } = new URL(url)
  try {
    return new Response(await readFile(join(dist, decodeURIComponent(pathname))))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return new Response(null, { status: 404 })
  }
}

/**
 * Opens the search of a site built into a folder, with the code and files that a browser would
 * load.
 */
export function openBuiltSite(dist: string, script?: SearchScript): Promise<OpenSearch> {
  return openSearch({
    // No request is sent to this address.
    base: `http://built-site-${++opened}.invalid/`,
    ...(script ? { script } : {}),
    fetch: (url) => fetchFile(dist, url),
    importPagefind: async () => {
      const file = pathToFileURL(join(dist, 'pagefind', 'pagefind.js')).href
      return (await import(/* @vite-ignore */ file)) as PagefindModule
    },
  })
}
