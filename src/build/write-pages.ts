import { GroupWriter, type PageFrame } from './group-writer.ts'
import { firstOfEach, type PageGroup, pageGroups, type WrittenPage } from './page-groups.ts'
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
   * @param onMade - told of each group with its pages
   */
  make(groups: PageGroup[], onMade: (group: PageGroup, pages: WrittenPage[]) => void): Promise<void>
  /** Makes no more. */
  end(): Promise<void>
}

/** What the pages of a site are written with. */
export interface PageWork {
  source: PageSource
  frame: PageFrame
  openStore: () => Promise<PageStore | null>
  progress: PageProgress
  /** Help for so many groups of pages; none where it is not worth it. */
  help?: (groups: number) => Promise<PageHelp[]>
  /** What has to be done before this thread makes pages. */
  ready?: Promise<void>
}

/**
 * Writes the pages of a site: those that the last build made for the same key are taken over, the others are
 * rendered, the ones of a document after each other, by this thread and by whoever helps.
 */
export async function writePages(work: PageWork): Promise<void> {
  const { source, frame, openStore, progress, help, ready } = work
  const paths = firstOfEach(await source.paths())
  progress.start(paths.length)
  const store = await openStore()
  const groups = pageGroups(await untaken(paths, store, progress))
  const note = ({ file, key, sha256 }: WrittenPage) => {
    if (key !== undefined) store?.note(file, key, sha256)
  }
  const helpers = (await help?.(groups.length)) ?? []
  const onMade = (group: PageGroup, pages: WrittenPage[]) => {
    for (const page of pages) note(page)
    for (const _ of group.pages) progress.done('rendered')
  }
  const beside = Promise.all(helpers.map((helper) => helper.make(groups, onMade)))
  // Told when this thread has nothing left to do, which is at once.
  beside.catch(() => groups.splice(0))
  try {
    await ready
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
  note: (page: WrittenPage) => void,
  progress: PageProgress,
): Promise<void> {
  const turns = new Turns()
  for (let group = groups.shift(); group; group = groups.shift()) {
    for (const path of group.pages) {
      await turns.next()
      const page = await writer.write(path)
      progress.done('rendered')
      if (page) note(page)
    }
    progress.group(group.name)
  }
}
