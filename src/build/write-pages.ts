import type { FileTask } from './file-routes.ts'
import { GroupWriter, type PageFrame } from './group-writer.ts'
import { firstOfEach, type PageGroup, pageGroups, type WrittenGroup } from './page-groups.ts'
import { type PageProgress, pageFile } from './page-paths.ts'
import type { PagePath, PageSource } from './page-source.ts'
import type { PageStore } from './page-store.ts'
import { Turns } from './turns.ts'

/** Who makes pages beside this thread. */
export interface PageHelp {
  /**
   * Takes groups from the end of a list, while others take them from its beginning, until there are none left.
   * Throws where one could not be made.
   *
   * @param onMade - told of each group with what was written
   */
  make(
    groups: PageGroup[],
    onMade: (group: PageGroup, written: WrittenGroup) => void,
  ): Promise<void>
  /** Makes no more. */
  end(): Promise<void>
}

/** What the pages of a site are written with. */
export interface PageWork {
  source: PageSource
  frame: PageFrame
  openStore: () => Promise<PageStore | null>
  progress: PageProgress
  /** Files that are to be made with the pages of their documents. */
  files?: () => Promise<readonly FileTask[]>
  /** Told of each group with what was written of it. */
  onWritten?: (written: WrittenGroup) => void
  /** Help for so many groups of pages; none where it is not worth it. */
  help?: (groups: number) => Promise<PageHelp[]>
}

/**
 * Writes the pages of a site: those that the last build made for the same key are taken over, the others are
 * rendered, the ones of a document after each other, by this thread and by whoever helps.
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
  // Told when this thread has nothing left to do, which is at once.
  beside.catch(() => groups.splice(0))
  try {
    await makeOwn(groups, new GroupWriter(source, frame), note, progress)
    await beside
  } finally {
    for (const helper of helpers) await helper.end()
  }
}

/** The pages that could not be taken over. */
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

/** Makes groups from the beginning of a list until there are none left. */
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
