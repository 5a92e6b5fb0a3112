import type { AstroIntegration } from 'astro'
import type { Route } from '../build/file-routes.ts'
import { site } from '../site.ts'

/**
 * In development Astro serves `/central.json/` instead of `/central.json` if the file extension is
 * a parameter of the route: adds the slash to such requests.
 *
 * @param routes - of the program; those of pages are ignored
 */
export function liveFiles(routes: readonly Route[]): AstroIntegration {
  return {
    name: 'clausary:live-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const isOfRoute = fileMatcher(routes)
        server.middlewares.use((request, _response, next) => {
          const [path = '', query] = (request.url ?? '').split(/(?=\?)/)
          const base = site.base.replace(/\/$/, '')
          if (path.startsWith(`${base}/`) && isOfRoute(path.slice(base.length + 1)))
            request.url = `${path}/${query ?? ''}`
          next()
        })
      },
    },
  }
}

/**
 * Extensions that a parameter can have. Other files of the root, such as images in `public/`,
 * belong to no route.
 */
const ENDINGS = /\.(?:txt|md|json|xml|epub|pdf|bib|ris|csv|parquet|jsonl\.gz)$/

/**
 * Returns a function that recognizes paths below the base whose extension is a parameter of a route
 * and not part of its name.
 */
export function fileMatcher(routes: readonly Route[]): (path: string) => boolean {
  const files = routes.filter(({ entrypoint }) => !entrypoint.endsWith('.astro'))
  const [named, asked] = [true, false].map((isNamed) =>
    files.filter(({ pattern }) => /\.\w+$/.test(pattern) === isNamed).map(shapeOf),
  )
  return (path) =>
    ENDINGS.test(path) &&
    !named?.some((shape) => shape.test(path)) &&
    asked?.some((shape) => shape.test(path)) === true
}

function shapeOf({ pattern }: Route): RegExp {
  const shape = pattern
    .replace(/[.]/g, '\\.')
    .replace('[\\.\\.\\.script]/', '(?:zh-han[st]/)?')
    .replace(/\[\\\.\\\.\\\.\w+\]/g, '.+')
    .replace(/\[\w+\]/g, '[^/]+')
  return new RegExp(`^${shape}$`)
}
