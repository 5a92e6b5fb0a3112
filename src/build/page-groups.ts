import type { FileTask } from './file-routes.ts'
import { groupOf } from './page-paths.ts'
import type { PagePath } from './page-source.ts'

/**
 * Pages and files that are created one after the other, since they depend on the same data: those
 * of a document, or of the documents that share a file.
 */
export interface PageGroup {
  /** Ids of documents, or first segments of other addresses, whose pages are in this group. */
  names: string[]
  /** With the pages of one name together. */
  pages: PagePath[]
  files: FileTask[]
}

/** A page or file written to the site being built. */
export interface WrittenFile {
  file: string
  key: string | undefined
  sha256: string
}

/** The files written for a group. */
export interface WrittenGroup {
  pages: WrittenFile[]
  files: WrittenFile[]
}

/** Groups pages and files; the groups are in the order of their first page. */
export function pageGroups(
  paths: readonly PagePath[],
  files: readonly FileTask[] = [],
): PageGroup[] {
  const groups = new Map<string, PageGroup>()
  const groupFor = (name: string) => {
    const group = groups.get(name) ?? { names: [], pages: [], files: [] }
    groups.set(name, group)
    return group
  }
  const joint = files.filter(({ documents }) => documents.length > 1)
  for (const { documents } of joint) {
    const group = groupFor(documents[0] ?? '')
    for (const id of documents) groups.set(id, group)
  }
  for (const [name, pages] of Map.groupBy(paths, ({ pathname }) => groupOf(pathname))) {
    const group = groupFor(name)
    group.names.push(name)
    group.pages.push(...pages)
  }
  for (const file of files) groupFor(file.documents[0] ?? '').files.push(file)
  return [...new Set(groups.values())]
}

/** Keeps the first of several pages at one address. */
export function firstOfEach(paths: readonly PagePath[]): PagePath[] {
  const seen = new Set<string>()
  return paths.filter(({ pathname }) => {
    const name = pathname.replace(/\/$/, '')
    return !seen.has(name) && seen.add(name)
  })
}
