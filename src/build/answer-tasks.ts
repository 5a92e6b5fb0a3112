import { enableCompileCache } from 'node:module'
import { parentPort, type TransferListItem, workerData } from 'node:worker_threads'
import { toSend } from './sent-error.ts'

/** The answer to a task, and the buffers in it that are moved instead of copied. */
interface Answered {
  answer: object
  transfer?: TransferListItem[]
}

/**
 * Answers the tasks that a `QueueThread` sends to this thread, one after the other.
 *
 * @param start - prepares the thread from its data; an error is reported for the first task
 */
export function answerTasks<Data, Task>(
  start: (data: Data) => Promise<(task: Task) => Promise<Answered>>,
): void {
  // Threads do not inherit the compile cache of the process.
  const compiled = process.env['NODE_COMPILE_CACHE']
  if (compiled !== undefined) enableCompileCache(compiled)
  const started = start(workerData as Data)
  started.catch(() => undefined)
  let last: Promise<unknown> = started
  parentPort?.on('message', (task: Task) => {
    last = last.then(async () => {
      try {
        const { answer, transfer } = await (await started)(task)
        parentPort?.postMessage(answer, transfer)
      } catch (error) {
        parentPort?.postMessage(toSend(error))
      }
    })
  })
}
