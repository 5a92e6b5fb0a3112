import type { PagePath } from './page-source.ts'

/** Called with the number of pages, and for each finished page. */
export interface PageProgress {
  start(pages: number): void
  done(how: 'rendered' | 'taken'): void
  /** All pages of a document, or below another address, have been rendered. */
  group(name: string): void
}

/**
 * Sorts paths so that those of one document are together, and its data is computed once and then
 * freed: grouped by the first segment after the script, in the order of first occurrence.
 */
export function byDocument<T extends { pathname: string }>(paths: readonly T[]): T[] {
  return [...Map.groupBy(paths, ({ pathname }) => groupOf(pathname)).values()].flat()
}

/** Id of the document that a page belongs to, or the first segment of another address. */
export function groupOf(path: string): string {
  return path.replace(/^\/?(?:zh-han[st]\/)?/, '').split('/')[0] ?? ''
}

/** The file that a page is written to, below the folder of the site. */
export function pageFile({ pathname, route }: Pick<PagePath, 'pathname' | 'route'>): string {
  const path = pathname.replace(/^\/|\/$/g, '')
  if (route.type !== 'page') return path
  if (path === '404' || path === '500') return `${path}.html`
  return path === '' ? 'index.html' : `${path}/index.html`
}
