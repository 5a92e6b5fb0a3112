import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Route } from '../build/file-routes.ts'
import { currentSettings } from '../settings/current-settings.ts'

const ROUTES = fileURLToPath(new URL('../routes/', import.meta.url))
/** Pages that exist only with the search. */
const SEARCH_PAGES = /\/(?:search|opensearch\.xml)$/

/** Every page of the program that a site with the current settings has. */
export function siteRoutes(): Route[] {
  const { search } = currentSettings()
  return listRoutes(ROUTES).filter(({ pattern }) => search.enabled || !SEARCH_PAGES.test(pattern))
}

/**
 * Every page below a folder, with names as in Astro's `src/pages`; files starting with `_` are not
 * pages.
 */
export function listRoutes(folder: string): Route[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(astro|[jt]s)$/.test(entry.name))
    .filter(({ name }) => !name.startsWith('_') && !/\.d\.ts$/.test(name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((entrypoint) => ({ pattern: patternOf(relative(folder, entrypoint)), entrypoint }))
}

function patternOf(file: string): string {
  const path = file
    .split(sep)
    .join('/')
    .replace(/\.[jt]s$|\.astro$/, '')
  return path.replace(/(^|\/)index$/, '') || '/'
}
