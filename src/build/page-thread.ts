import type { Settings } from '../settings/settings.ts'
import type { Route } from './file-routes.ts'
import type { PageFrame } from './group-writer.ts'
import type { PageGroup, WrittenGroup } from './page-groups.ts'
import { QueueThread } from './queue-thread.ts'
import type { TextAside } from './texts-aside.ts'
import type { PageHelp } from './write-pages.ts'

/** The data that a page thread is started with. */
export interface PageTask {
  settings: Settings
  frame: PageFrame
  /** Folder of the bundle that renders the pages. */
  bundle: string
  /** Routes of files that are created with the pages. */
  routes: readonly Route[]
  /** Whether the search clauses of a document are prepared with its pages. */
  hasSearch: boolean
}

/** Pages and files to create, each by its path and key. */
export interface GroupTask {
  names: string[]
  pages: [pathname: string, key: string | undefined][]
  files: [file: string, key: string | undefined][]
}

/** The files written for a group, and the search data of its documents. */
export interface GroupMade extends WrittenGroup {
  texts: [document: string, text: TextAside][]
}

/**
 * Least number of pages sent to the thread: of small groups, the next is there when one is done.
 */
const AHEAD = 12

const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './page-worker.ts' : './page-worker.js',
  import.meta.url,
)

/** Renders pages in a thread that loads the corpus itself, from the cache. */
export class PageThread implements PageHelp {
  readonly #thread: QueueThread<GroupTask, GroupMade>
  readonly #onText: (name: string, text: TextAside) => void

  /** @param onText - called with the search clauses of a document */
  constructor(task: PageTask, onText: (name: string, text: TextAside) => void, worker = WORKER) {
    this.#thread = new QueueThread(worker, task)
    this.#onText = onText
  }

  make(
    groups: PageGroup[],
    onMade: (group: PageGroup, written: WrittenGroup) => void,
  ): Promise<void> {
    return this.#thread.work({
      take: () => groups.pop(),
      isEnough: (given) => given.reduce((sum, { pages }) => sum + pages.length, 0) >= AHEAD,
      taskOf,
      onAnswer: (group: PageGroup, answer) => {
        for (const text of answer.texts) this.#onText(...text)
        onMade(group, answer)
      },
      nameOf: (given) =>
        `pages of ${given.flatMap((group) => group.names).join(', ')} could not be made`,
    })
  }

  end(): Promise<void> {
    return this.#thread.end()
  }
}

function taskOf({ names, pages, files }: PageGroup): GroupTask {
  return {
    names,
    pages: pages.map(({ pathname, cacheKey }) => [pathname, cacheKey]),
    files: files.map(({ file, key }) => [file, key]),
  }
}
