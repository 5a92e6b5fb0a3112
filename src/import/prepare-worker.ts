import { workerData } from 'node:worker_threads'
import { type AddedPolicy, addToCurated } from './curated-index.ts'
import type { TargetCorpus } from './plan-import.ts'
import { type FileTask, prepareFile } from './prepare-file.ts'
import { answerQuestions } from './thread-program.ts'

/** The question to a worker. */
export interface WorkerTask {
  task: FileTask
  /** All documents added since the worker began. */
  added: AddedPolicy[]
}

const corpus = workerData as TargetCorpus

answerQuestions(async ({ task, added }: WorkerTask) => {
  for (const policy of added) addToCurated(corpus.curated, policy)
  return prepareFile(task, corpus)
})
