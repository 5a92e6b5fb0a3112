import { Worker } from 'node:worker_threads'
import { type Comparison, computeRows } from './compute-rows.ts'
import { GrowingInts, type MatchRows } from './match-rows.ts'
import type { RowTask } from './row-worker.ts'

/** Passages are distributed among workers in groups of this size: neighbours have similar costs. */
const DEAL = 64
/** Below this number of passages, starting workers costs more than it saves. */
const FEW = 5000

/** Rows of passages, computed by several threads; the result does not depend on their number. */
export async function computeAll(
  comparison: Comparison,
  passages: readonly number[],
  threads: number,
): Promise<MatchRows> {
  if (threads < 2 || passages.length < FEW) return computeRows(comparison, passages)
  const shares = Array.from({ length: threads }, (_, thread) =>
    passages.filter((_, index) => Math.floor(index / DEAL) % threads === thread),
  )
  const parts = await Promise.all(shares.map((share) => inWorker({ comparison, passages: share })))
  return merge(passages.length, parts)
}

// Next to this module, with its own extension: the packed program has no TypeScript.
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './row-worker.ts' : './row-worker.js',
  import.meta.url,
)

function inWorker(workerData: RowTask): Promise<MatchRows> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`a thread that compared texts stopped with code ${code}`))
    })
  })
}

function merge(count: number, parts: readonly MatchRows[]): MatchRows {
  const values = new GrowingInts()
  const from = new Uint32Array(count + 1)
  for (let index = 0; index < count; index++) {
    const deal = Math.floor(index / DEAL)
    const rows = parts[deal % parts.length]
    const place = Math.floor(deal / parts.length) * DEAL + (index % DEAL)
    if (rows) values.append(rows.values.subarray(rows.from[place], rows.from[place + 1]))
    from[index + 1] = values.length
  }
  return { from, values: values.done() }
}
