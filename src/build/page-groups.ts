import { groupOf } from './page-paths.ts'
import type { PagePath } from './page-source.ts'

/** The pages of a document, or of another address: what they have in common is worked out once and let go of. */
export interface PageGroup {
  /** Id of the document, or the beginning of another address. */
  name: string
  pages: PagePath[]
}

/** A page that was written into the site in the making. */
export interface WrittenPage {
  file: string
  key: string | undefined
  sha256: string
}

/** Pages by group, groups in the order of their first. */
export function pageGroups(paths: readonly PagePath[]): PageGroup[] {
  const groups = Map.groupBy(paths, ({ pathname }) => groupOf(pathname))
  return Array.from(groups, ([name, pages]) => ({ name, pages }))
}

/** Of several pages at one address the first is built. */
export function firstOfEach(paths: readonly PagePath[]): PagePath[] {
  const seen = new Set<string>()
  return paths.filter(({ pathname }) => {
    const name = pathname.replace(/\/$/, '')
    return !seen.has(name) && seen.add(name)
  })
}
