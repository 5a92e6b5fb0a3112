import { Worker } from 'node:worker_threads'
import { received, type SentError } from './sent-error.ts'

/** Items of a list that a thread works on, each sent as a task and answered in order. */
export interface Queue<Item, Task, Answer> {
  /** Takes the next item off the list; undefined if none is left. */
  take(): Item | undefined
  /** Whether the items in progress are enough: more are sent when one is done. */
  isEnough(given: readonly Item[]): boolean
  taskOf(item: Item): Task
  onAnswer(item: Item, answer: Answer): void
  /** Names the work on these items, for an error: “pages of a, b could not be made”. */
  nameOf(given: readonly Item[]): string
}

/**
 * A thread that works on a list together with others: they take items from its beginning, this
 * thread from its end.
 */
export class QueueThread<Task, Answer extends object> {
  readonly #worker: Worker

  /** @param worker - runs `answerTasks` */
  constructor(worker: URL, workerData: unknown) {
    this.#worker = new Worker(worker, { workerData })
  }

  /** Works until no item is left. Throws if one could not be done. */
  work<Item>(queue: Queue<Item, Task, Answer>): Promise<void> {
    const given: Item[] = []
    const give = () => {
      while (!queue.isEnough(given)) {
        const item = queue.take()
        if (item === undefined) return
        given.push(item)
        this.#worker.postMessage(queue.taskOf(item))
      }
    }
    return new Promise((resolve, reject) => {
      const fail = (reason: string) => reject(new Error(`${queue.nameOf(given)}: ${reason}`))
      this.#worker.on('error', ({ message }) => fail(message))
      this.#worker.on('exit', () => fail('the thread ended'))
      this.#worker.on('message', (answer: Answer | SentError) => {
        if ('message' in answer) {
          reject(received(answer))
          return
        }
        const item = given.shift()
        if (item === undefined) return
        queue.onAnswer(item, answer)
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
