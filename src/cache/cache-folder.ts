import { resolve } from 'node:path'

/** Where everything that can be made again is kept: `CLAUSARY_CACHE`, else below `node_modules`. */
export function cacheFolder(): string {
  return resolve(process.env['CLAUSARY_CACHE'] ?? 'node_modules/.cache/clausary')
}
