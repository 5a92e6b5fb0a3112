import { Worker } from 'node:worker_threads'
import { type Comparison, type ComputedRows, computeRows } from './compute-rows.ts'
import { GrowingInts } from './match-rows.ts'
import type { RowTask } from './row-worker.ts'

/** Passages are dealt out to workers by so many at a time: neighbours cost alike. */
const DEAL = 64
/** Below this number of passages starting workers costs more than they save. */
const FEW = 5000

/** The rows of all passages, worked out by several threads; the same whatever their number. */
export async function computeAll(comparison: Comparison, threads: number): Promise<ComputedRows> {
  const count = comparison.corpus.starts.length - 1
  const all = Array.from({ length: count }, (_, index) => index)
  if (threads < 2 || count < FEW) return computeRows(comparison, all)
  const shares = Array.from({ length: threads }, (_, thread) =>
    all.filter((passage) => Math.floor(passage / DEAL) % threads === thread),
  )
  const parts = await Promise.all(shares.map((passages) => inWorker({ comparison, passages })))
  return merge(count, shares, parts)
}

// Beside this module, written as it is: the packed program has no TypeScript.
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './row-worker.ts' : './row-worker.js',
  import.meta.url,
)

function inWorker(workerData: RowTask): Promise<ComputedRows> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`a thread that compared texts stopped with code ${code}`))
    })
  })
}

function merge(
  count: number,
  shares: readonly number[][],
  parts: readonly ComputedRows[],
): ComputedRows {
  const place = new Map(
    shares.flatMap((share, part) => share.map((passage, index) => [passage, { part, index }])),
  )
  const values = new GrowingInts()
  const from = new Uint32Array(count + 1)
  const keys = new Uint32Array(count * 2)
  for (let passage = 0; passage < count; passage++) {
    const { part = 0, index = 0 } = place.get(passage) ?? {}
    const rows = parts[part]
    if (!rows) continue
    values.append(rows.values.subarray(rows.from[index], rows.from[index + 1]))
    keys.set(rows.keys.subarray(index * 2, index * 2 + 2), passage * 2)
    from[passage + 1] = values.length
  }
  const reused = parts.reduce((sum, part) => sum + part.reused, 0)
  return { from, values: values.done(), keys, reused }
}
