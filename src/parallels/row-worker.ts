import { parentPort, workerData } from 'node:worker_threads'
import { type Comparison, computeRows } from './compute-rows.ts'

/** What a worker is given: shared memory, and which passages are its own. */
export interface RowTask {
  comparison: Comparison
  passages: number[]
}

const { comparison, passages } = workerData as RowTask
parentPort?.postMessage(computeRows(comparison, passages))
