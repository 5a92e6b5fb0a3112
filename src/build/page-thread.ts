import { Worker } from 'node:worker_threads'
import type { Settings } from '../settings/settings.ts'
import type { Route } from './file-routes.ts'
import type { PageFrame } from './group-writer.ts'
import type { PageGroup, WrittenGroup } from './page-groups.ts'
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
export type GroupAnswer = GroupMade | { message: string; stack: string | undefined }

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
  readonly #worker: Worker
  readonly #onText: (name: string, text: TextAside) => void

  /** @param onText - called with the search clauses of a document */
  constructor(task: PageTask, onText: (name: string, text: TextAside) => void, worker = WORKER) {
    this.#worker = new Worker(worker, { workerData: task })
    this.#onText = onText
  }

  make(
    groups: PageGroup[],
    onMade: (group: PageGroup, written: WrittenGroup) => void,
  ): Promise<void> {
    const given: PageGroup[] = []
    const give = () => {
      let pages = given.reduce((sum, group) => sum + group.pages.length, 0)
      while (pages < AHEAD) {
        const group = groups.pop()
        if (!group) return
        given.push(group)
        pages += group.pages.length
        this.#worker.postMessage(taskOf(group))
      }
    }
    return new Promise((resolve, reject) => {
      const fail = (reason: string) => {
        const names = given.flatMap((group) => group.names).join(', ')
        reject(new Error(`pages of ${names} could not be made: ${reason}`))
      }
      this.#worker.on('error', ({ message }) => fail(message))
      this.#worker.on('exit', () => fail('the thread that makes them ended'))
      this.#worker.on('message', (answer: GroupAnswer) => {
        if ('message' in answer) {
          reject(Object.assign(new Error(answer.message), { stack: answer.stack }))
          return
        }
        const group = given.shift()
        if (!group) return
        for (const text of answer.texts) this.#onText(...text)
        onMade(group, answer)
        give()
        if (given.length === 0) resolve()
      })
      give()
      if (given.length === 0) resolve()
    })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}

function taskOf({ names, pages, files }: PageGroup): GroupTask {
  return {
    names,
    pages: pages.map(({ pathname, cacheKey }) => [pathname, cacheKey]),
    files: files.map(({ file, key }) => [file, key]),
  }
}
