import { hash } from 'node:crypto'
import type { AstroPrerenderer } from 'astro'
import { byDocument, groupOf, type PageProgress, pageFile } from './page-paths.ts'
import type { PageStore } from './page-store.ts'

/**
 * A prerenderer for Astro that renders only what has changed: if the last build made a page for the
 * same key, Astro gets that. All pages are still listed, since integrations of the site may use the
 * list.
 *
 * @param openStore - returns null if every page is to be rendered; called when styles and scripts
 * are written
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
      for (const path of paths)
        if (path.cacheKey !== undefined) keys.set(pageFile(path), path.cacheKey)
      return byDocument(paths)
    },
    async render(request, options) {
      const pathname = decodeURI(new URL(request.url).pathname).slice(base.length - 1)
      const file = pageFile({ pathname, route: options.routeData })
      const key = keys.get(file)
      const kept = key === undefined ? null : await store?.read(file, key)
      if (kept) {
        progress.done('taken')
        return new Response(kept as BodyInit)
      }
      const answer = await inner.render(request, options)
      const response = answer instanceof Response ? answer : answer.response
      progress.done('rendered')
      const own = groupOf(pathname)
      if (group !== null && group !== own) progress.group(group)
      group = own
      if (!store || key === undefined || !response.ok) return answer
      const bytes = new Uint8Array(await response.arrayBuffer())
      store.note(file, key, hash('sha256', bytes))
      return new Response(bytes, response)
    },
  }
}
