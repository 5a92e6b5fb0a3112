import type { FileTask } from './file-routes.ts'
import { groupOf } from './page-paths.ts'
import type { PagePath } from './page-source.ts'

/**
 * Pages and files that are made one after the other, since they have in common what they are made from: those of a
 * document, or of the documents that one file has together.
 */
export interface PageGroup {
  /** Ids of documents, or beginnings of other addresses, that have pages here. */
  names: string[]
  /** Those of one name beside each other. */
  pages: PagePath[]
  files: FileTask[]
}

/** A page or file that was written into the site in the making. */
export interface WrittenFile {
  file: string
  key: string | undefined
  sha256: string
}

/** What was written of a group. */
export interface WrittenGroup {
  pages: WrittenFile[]
  files: WrittenFile[]
}

/** Pages and files by group, groups in the order of their first. */
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

/** Of several pages at one address the first is built. */
export function firstOfEach(paths: readonly PagePath[]): PagePath[] {
  const seen = new Set<string>()
  return paths.filter(({ pathname }) => {
    const name = pathname.replace(/\/$/, '')
    return !seen.has(name) && seen.add(name)
  })
}
