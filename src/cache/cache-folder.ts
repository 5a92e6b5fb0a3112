import { hash } from 'node:crypto'
import { join, resolve } from 'node:path'

/** Where everything that can be made again is kept: `CLAUSARY_CACHE`, else below `node_modules`. */
export function cacheFolder(): string {
  return resolve(process.env['CLAUSARY_CACHE'] ?? 'node_modules/.cache/clausary')
}

/** The part of the cache that belongs to the site of the current folder: several may share one cache. */
export function siteCacheFolder(): string {
  return join(cacheFolder(), `site-${hash('sha256', resolve('.')).slice(0, 12)}`)
}
