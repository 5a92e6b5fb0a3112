import type { AstroPrerenderer } from 'astro'
import type { PageStore } from './page-store.ts'

/** Told of every page that is done, and of how many there are. */
export interface PageProgress {
  start(pages: number): void
  done(how: 'rendered' | 'taken'): void
  /** The pages of a document, or of another address, have been rendered one after the other. */
  group(name: string): void
}

/**
 * Astro's way of rendering pages, for those that have to be: pages that the last build made for the same
 * key are taken over, and Astro hears nothing of them.
 *
 * @param openStore - gives null where every page is to be rendered; asked when styles and scripts are written
 */
export function incrementalPrerenderer(
  inner: AstroPrerenderer,
  openStore: () => Promise<PageStore | null>,
  base: string,
  progress: PageProgress,
): AstroPrerenderer {
  const keys = new Map<string, string>()
  let store: PageStore | null = null
  let group: string | null = null
  return {
    ...inner,
    name: 'clausary:incremental',
    async getStaticPaths() {
      const paths = await inner.getStaticPaths()
      progress.start(paths.length)
      store = await openStore()
      const left: typeof paths = []
      for (const path of paths) {
        const { pathname, cacheKey, route } = path
        const file = fileOf(pathname, route.type)
        if (store && cacheKey !== undefined && (await store.take(file, cacheKey))) {
          progress.done('taken')
          continue
        }
        if (cacheKey !== undefined) keys.set(file, cacheKey)
        left.push(path)
      }
      return byDocument(left)
    },
    async render(request, options) {
      const answer = await inner.render(request, options)
      const response = answer instanceof Response ? answer : answer.response
      progress.done('rendered')
      const path = decodeURI(new URL(request.url).pathname).slice(base.length - 1)
      const file = fileOf(path, options.routeData.type)
      const own = groupOf(path)
      if (group !== null && group !== own) progress.group(group)
      group = own
      const key = keys.get(file)
      if (!store || key === undefined || !response.ok) return answer
      const bytes = new Uint8Array(await response.arrayBuffer())
      store.note(file, key, bytes)
      return new Response(bytes, response)
    },
  }
}

/**
 * Paths with those of one document beside each other, so that what its pages have in common is worked out
 * once and let go of: grouped by what an address has behind the script, groups in the order of their first.
 */
export function byDocument<T extends { pathname: string }>(paths: readonly T[]): T[] {
  const groups = new Map<string, T[]>()
  for (const path of paths) {
    const name = groupOf(path.pathname)
    const group = groups.get(name)
    if (group) group.push(path)
    else groups.set(name, [path])
  }
  return [...groups.values()].flat()
}

function groupOf(path: string): string {
  return path.replace(/^\/?(?:zh-han[st]\/)?/, '').split('/')[0] ?? ''
}

/** The file that a page is written into, below the folder of the site. */
function fileOf(pathname: string, type: string): string {
  const path = pathname.replace(/^\/|\/$/g, '')
  if (type !== 'page') return path
  return path === '' ? 'index.html' : `${path}/index.html`
}
