import { parentPort, workerData } from 'node:worker_threads'
import { type AddedPolicy, addToCurated } from './curated-index.ts'
import type { ThreadAnswer } from './isolated-thread.ts'
import type { TargetCorpus } from './plan-import.ts'
import { type FileTask, type PreparedFile, prepareFile } from './prepare-file.ts'

/** What a worker is asked. */
export interface WorkerTask {
  task: FileTask
  /** All documents that were added since the worker began. */
  added: AddedPolicy[]
}

const corpus = workerData as TargetCorpus
const post = (found: ThreadAnswer<PreparedFile>) => parentPort?.postMessage(found)

parentPort?.on('message', async ({ task, added }: WorkerTask) => {
  for (const policy of added) addToCurated(corpus.curated, policy)
  try {
    post({ answer: await prepareFile(task, corpus) })
  } catch (error) {
    post({ error })
  }
})
