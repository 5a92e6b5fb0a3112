import { Worker } from 'node:worker_threads'
import type { DraftFolder } from './draft-folder.ts'
import type { LinkTask } from './link-worker.ts'

/** Number of files from which a thread is worth it, and that are sent to it at a time. */
const MANY = 500

const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './link-worker.ts' : './link-worker.js',
  import.meta.url,
)

/**
 * Links files of a site into the draft of the next one. A separate thread links thousands of them,
 * since this only waits for the disk.
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

  /** Adds a file to be linked into the draft. */
  add(file: string): void {
    this.#waiting.push(file)
    if (this.#waiting.length === MANY) this.#send(false)
  }

  /** Waits until every file is linked. Throws if one could not be. */
  async settle(): Promise<void> {
    if (this.#worker) {
      this.#send(true)
      await this.#ended
      this.#worker = null
    }
    for (const file of this.#waiting) this.#draft.take(file, this.#site)
    this.#waiting = []
  }

  /** Ends the thread: no more files are linked. */
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
    // The error is reported by `settle`.
    this.#ended.catch(() => undefined)
    return worker
  }
}
