import { Worker } from 'node:worker_threads'
import type { Drawn, DrawTask } from './draw-worker.ts'

// Next to this module, with its own extension: the packed program has no TypeScript.
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './draw-worker.ts' : './draw-worker.js',
  import.meta.url,
)

/**
 * Draws cards in a separate thread, one after the other, during the build. The thread starts with
 * the first card and does not keep the process alive before {@link hold}: a failing build does not
 * wait for it.
 */
export class CardDrawer {
  #worker: Worker | null = null
  readonly #asked: PromiseWithResolvers<Uint8Array>[] = []

  /** The PNG of a card's SVG. Rejects where it cannot be drawn, or the thread ended. */
  draw(svg: string): Promise<Uint8Array> {
    const worker = this.#worker ?? this.#start()
    const answer = Promise.withResolvers<Uint8Array>()
    const nth = this.#asked.push(answer) - 1
    worker.postMessage({ nth, svg } satisfies DrawTask)
    return answer.promise
  }

  /** Keeps the process alive from now on, to wait for its cards. */
  hold(): void {
    this.#worker?.ref()
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(WORKER)
    worker.on('message', (drawn: Drawn) => {
      const answer = this.#asked[drawn.nth]
      if ('png' in drawn) answer?.resolve(drawn.png)
      else answer?.reject(drawn.error)
    })
    const fail = (error: unknown) => {
      for (const { reject } of this.#asked) reject(error)
    }
    worker.on('error', fail)
    worker.on('exit', () => fail(new Error('the thread that draws cards ended')))
    // After the listeners: adding a message listener refs the worker again.
    worker.unref()
    this.#worker = worker
    return worker
  }
}
