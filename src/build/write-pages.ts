import type { FileTask } from './file-routes.ts'
import { GroupWriter, type PageFrame } from './group-writer.ts'
import { firstOfEach, type PageGroup, pageGroups, type WrittenGroup } from './page-groups.ts'
import { type PageProgress, pageFile } from './page-paths.ts'
import type { PagePath, PageSource } from './page-source.ts'
import type { PageStore } from './page-store.ts'
import { Turns } from './turns.ts'

/** Something that renders pages beside this thread. */
export interface PageHelp {
  /**
   * Takes groups from the end of a list, while others take them from its beginning, until none are
   * left. Throws if one could not be made.
   *
   * @param onMade - called with each group and the files written
   */
  make(
    groups: PageGroup[],
    onMade: (group: PageGroup, written: WrittenGroup) => void,
  ): Promise<void>
  /** Stops rendering. */
  end(): Promise<void>
}

/** The input for writing the pages of a site. */
export interface PageWork {
  source: PageSource
  frame: PageFrame
  openStore: () => Promise<PageStore | null>
  progress: PageProgress
  /** Files that are to be created with the pages of their documents. */
  files?: () => Promise<readonly FileTask[]>
  /** Called with the files written for each group. */
  onWritten?: (written: WrittenGroup) => void
  /** Starts helpers for a number of pages; none if it is not worth it. */
  help?: (pages: number) => Promise<PageHelp[]>
}

/**
 * Writes the pages of a site: pages that the last build made for the same key are reused, the
 * others are rendered, those of a document one after the other, by this thread and by the helpers.
 */
export async function writePages(work: PageWork): Promise<void> {
  const { source, frame, openStore, progress, files, help, onWritten } = work
  const paths = firstOfEach(await source.paths())
  progress.start(paths.length)
  const store = await openStore()
  const left = await untaken(paths, store, progress)
  const groups = pageGroups(left, await files?.())
  const note = (written: WrittenGroup) => {
    for (const { file, key, sha256 } of written.pages)
      if (key !== undefined) store?.note(file, key, sha256)
    onWritten?.(written)
  }
  const helpers = (await help?.(left.length)) ?? []
  const onMade = (group: PageGroup, written: WrittenGroup) => {
    note(written)
    for (const _ of group.pages) progress.done('rendered')
  }
  const beside = Promise.all(helpers.map((helper) => helper.make(groups, onMade)))
  // The error is reported below; emptying the list makes this thread finish at once.
  beside.catch(() => groups.splice(0))
  try {
    await makeOwn(groups, new GroupWriter(source, frame), note, progress)
    await beside
  } finally {
    for (const helper of helpers) await helper.end()
  }
}

/** The pages that could not be reused. */
async function untaken(
  paths: readonly PagePath[],
  store: PageStore | null,
  progress: PageProgress,
): Promise<PagePath[]> {
  const left: PagePath[] = []
  const turns = new Turns()
  for (const path of paths) {
    await turns.next()
    const { cacheKey } = path
    const isTaken = cacheKey !== undefined && (await store?.take(pageFile(path), cacheKey))
    if (isTaken) progress.done('taken')
    else left.push(path)
  }
  return left
}

/** Renders groups from the beginning of a list until none are left. */
async function makeOwn(
  groups: PageGroup[],
  writer: GroupWriter,
  note: (written: WrittenGroup) => void,
  progress: PageProgress,
): Promise<void> {
  const turns = new Turns()
  for (let group = groups.shift(); group; group = groups.shift()) {
    const written: WrittenGroup = { pages: [], files: [] }
    for (const path of group.pages) {
      await turns.next()
      const page = await writer.page(path)
      progress.done('rendered')
      if (page) written.pages.push(page)
    }
    written.files = await writer.files(group.files)
    note(written)
    for (const name of group.names) progress.group(name)
  }
}
