import { Worker } from 'node:worker_threads'

/** Seconds of processor time that one input may take, not counting waiting on a busy machine. */
const SECONDS = 5
/** Megabytes that the process may use while a reader reads, and those of them that are heap. */
const MEGABYTES = 1024
const HEAP = 640
/** Milliseconds between two checks of the processor time. */
const LOOK = 200

/** Runs inputs in a thread that is terminated when one of them hangs, and started again. */
export class InputRunner {
  #worker: Worker | null = null

  /** What went wrong with an input; null if nothing did. */
  async run(name: string, bytes: Buffer): Promise<string | null> {
    const worker = this.#worker ?? this.#start()
    const fault = await this.#ask(worker, name, bytes)
    if (fault !== null) await this.close()
    return fault
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  #start(): Worker {
    this.#worker = new Worker(new URL('./fuzz-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    })
    return this.#worker
  }

  #ask(worker: Worker, name: string, bytes: Buffer): Promise<string | null> {
    const { promise, resolve } = Promise.withResolvers<string | null>()
    const from = process.cpuUsage()
    const timer = setInterval(() => {
      const { user, system } = process.cpuUsage(from)
      if (user + system > SECONDS * 1e6) resolve(`takes more than ${SECONDS} s`)
      if (process.memoryUsage().rss > MEGABYTES * 2 ** 20)
        resolve(`takes more than ${MEGABYTES} MB`)
    }, LOOK)
    worker.on('message', ({ thrown }: { thrown: string | null }) => resolve(thrown))
    worker.on('error', (error) => resolve(error.message))
    worker.on('exit', () => resolve('ended the thread'))
    worker.postMessage({ name, bytes })
    return promise.finally(() => {
      clearInterval(timer)
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
    })
  }
}
