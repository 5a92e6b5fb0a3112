import { parentPort, workerData } from 'node:worker_threads'
import { type Comparison, computeRows } from './compute-rows.ts'

/** Input of a worker: shared memory, and the passages assigned to it. */
export interface RowTask {
  comparison: Comparison
  passages: number[]
}

const { comparison, passages } = workerData as RowTask
parentPort?.postMessage(computeRows(comparison, passages))
