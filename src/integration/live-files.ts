import type { AstroIntegration } from 'astro'
import type { Route } from '../build/file-routes.ts'
import { site } from '../site.ts'

/**
 * In development Astro answers `/central.json/` and not `/central.json` where the ending of a file is a parameter of its
 * route: such requests get their slash on the way.
 *
 * @param routes - of the program, of which those of pages do not matter
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

/** Files that a parameter can name: others of the root, as pictures of `public/`, are none of a route. */
const ENDINGS = /\.(?:txt|md|json|xml|epub|pdf|bib|ris|csv|parquet|jsonl\.gz)$/

/** Tells paths, below the base, whose ending is a parameter of a route and not part of its name. */
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
