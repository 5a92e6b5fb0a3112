import { Worker } from 'node:worker_threads'
import type { Settings } from '../settings/settings.ts'
import type { PageFrame } from './group-writer.ts'
import type { PageGroup, WrittenPage } from './page-groups.ts'
import type { PageHelp } from './write-pages.ts'

/** What a thread that makes pages is begun with. */
export interface PageTask {
  settings: Settings
  frame: PageFrame
  /** Folder of the bundle that makes the pages. */
  bundle: string
  /** Whether what the search has of a document is made with its pages. */
  hasSearch: boolean
}

/** Pages that it is to make, each by its path and key. */
export interface GroupTask {
  name: string
  pages: [pathname: string, key: string | undefined][]
}

/** Of the pages of a group what was written, and the JSON of what the search has of their document. */
export interface GroupMade {
  pages: WrittenPage[]
  text: Uint8Array<ArrayBuffer> | null
}
export type GroupAnswer = GroupMade | { message: string; stack: string | undefined }

/** Groups that the thread has been given and not made: one is at work, one is there when it is done. */
const AHEAD = 2

const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './page-worker.ts' : './page-worker.js',
  import.meta.url,
)

/** Makes pages in a thread that reads the corpus by itself, from what was kept of it. */
export class PageThread implements PageHelp {
  readonly #worker: Worker
  readonly #onText: (name: string, text: Uint8Array) => void

  /** @param onText - told of what the search has of a document */
  constructor(task: PageTask, onText: (name: string, text: Uint8Array) => void, worker = WORKER) {
    this.#worker = new Worker(worker, { workerData: task })
    this.#onText = onText
  }

  make(
    groups: PageGroup[],
    onMade: (group: PageGroup, pages: WrittenPage[]) => void,
  ): Promise<void> {
    const given: PageGroup[] = []
    const give = () => {
      const group = groups.pop()
      if (!group) return
      given.push(group)
      this.#worker.postMessage(taskOf(group))
    }
    return new Promise((resolve, reject) => {
      const fail = (reason: string) => {
        const names = given.map(({ name }) => name).join(', ')
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
        if (answer.text) this.#onText(group.name, answer.text)
        onMade(group, answer.pages)
        give()
        if (given.length === 0) resolve()
      })
      for (let count = 0; count < AHEAD; count++) give()
      if (given.length === 0) resolve()
    })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}

function taskOf({ name, pages }: PageGroup): GroupTask {
  return { name, pages: pages.map(({ pathname, cacheKey }) => [pathname, cacheKey]) }
}
