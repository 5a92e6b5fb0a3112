import { hash } from 'node:crypto'
import { join, resolve } from 'node:path'

/** Folder for everything that can be regenerated: `CLAUSARY_CACHE`, else below `node_modules`. */
export function cacheFolder(): string {
  return resolve(process.env['CLAUSARY_CACHE'] ?? 'node_modules/.cache/clausary')
}

/** The part of the cache for the site in the current folder: several sites may share one cache. */
export function siteCacheFolder(): string {
  return join(cacheFolder(), `site-${hash('sha256', resolve('.')).slice(0, 12)}`)
}
