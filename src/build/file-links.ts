import { Worker } from 'node:worker_threads'
import type { DraftFolder } from './draft-folder.ts'
import type { LinkTask } from './link-worker.ts'

/** Files that are worth a thread, and that it is given at a time. */
const MANY = 500

const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './link-worker.ts' : './link-worker.js',
  import.meta.url,
)

/**
 * Puts files of a site into the draft of the next: each is the same file under two names. Thousands are done by a
 * thread of their own, since that is work of the disk alone.
 */
export class FileLinks {
  readonly #site: string
  readonly #draft: DraftFolder
  #waiting: string[] = []
  #worker: Worker | null = null
  #ended: Promise<void> = Promise.resolve()

  constructor(site: string, draft: DraftFolder) {
    this.#site = site
    this.#draft = draft
  }

  /** Takes note of a file that is to be in the draft. */
  add(file: string): void {
    this.#waiting.push(file)
    if (this.#waiting.length === MANY) this.#send(false)
  }

  /** Waits until every file is in its place. Throws where one could not be put there. */
  async settle(): Promise<void> {
    if (this.#worker) {
      this.#send(true)
      await this.#ended
      this.#worker = null
    }
    for (const file of this.#waiting) this.#draft.take(file, this.#site)
    this.#waiting = []
  }

  /** Ends the thread: nothing more is put into the draft. */
  async abandon(): Promise<void> {
    this.#waiting = []
    await this.#worker?.terminate()
    this.#worker = null
  }

  #send(isLast: boolean): void {
    this.#worker ??= this.#start()
    this.#worker.postMessage({ files: this.#waiting, isLast } satisfies LinkTask)
    this.#waiting = []
  }

  #start(): Worker {
    const workerData = { site: this.#site, draft: this.#draft.path }
    const worker = new Worker(WORKER, { workerData })
    this.#ended = new Promise((resolve, reject) => {
      worker.on('error', reject)
      worker.on('exit', resolve)
    })
    // Told to who waits for it.
    this.#ended.catch(() => undefined)
    return worker
  }
}
