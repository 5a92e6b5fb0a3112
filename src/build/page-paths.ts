import type { PagePath } from './page-source.ts'

/** Told of every page that is done, and of how many there are. */
export interface PageProgress {
  start(pages: number): void
  done(how: 'rendered' | 'taken'): void
  /** The pages of a document, or of another address, have been rendered one after the other. */
  group(name: string): void
}

/**
 * Paths with those of one document beside each other, so that what its pages have in common is worked out
 * once and let go of: grouped by what an address has behind the script, groups in the order of their first.
 */
export function byDocument<T extends { pathname: string }>(paths: readonly T[]): T[] {
  return [...Map.groupBy(paths, ({ pathname }) => groupOf(pathname)).values()].flat()
}

/** Id of the document that a page belongs to, or the beginning of another address. */
export function groupOf(path: string): string {
  return path.replace(/^\/?(?:zh-han[st]\/)?/, '').split('/')[0] ?? ''
}

/** The file that a page is written into, below the folder of the site. */
export function pageFile({ pathname, route }: Pick<PagePath, 'pathname' | 'route'>): string {
  const path = pathname.replace(/^\/|\/$/g, '')
  if (route.type !== 'page') return path
  if (path === '404' || path === '500') return `${path}.html`
  return path === '' ? 'index.html' : `${path}/index.html`
}
