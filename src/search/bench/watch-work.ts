import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds between two samples. */
const PERIOD = 100

/** Time and memory that a piece of work took. */
export interface WorkReport {
  seconds: number
  /**
   * Growth of this process plus the memory of its child processes at the peak, in megabytes; null
   * without `/proc`.
   */
  megabytes: number | null
}

function residentKilobytes(status: string): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0)
}

/** Kilobytes held by the children of this process; null if that cannot be read. */
function childKilobytes(): number | null {
  try {
    let sum = 0
    for (const entry of readdirSync('/proc')) {
      if (!/^\d+$/.test(entry)) continue
      const status = readStatus(entry)
      if (Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) === process.pid)
        sum += residentKilobytes(status)
    }
    return sum
  } catch {
    return null
  }
}

function readStatus(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    // The process ended between listing and reading.
    return ''
  }
}

/** Runs a piece of work and reports its time and memory. */
export async function watchWork(work: () => Promise<unknown>): Promise<WorkReport> {
  const before = process.memoryUsage.rss()
  let most: number | null = null
  const look = () => {
    const children = childKilobytes()
    if (children === null) return
    const now = (process.memoryUsage.rss() - before) / 1e6 + children / 1000
    most = Math.max(most ?? 0, now)
  }
  const timer = setInterval(look, PERIOD)
  const started = performance.now()
  try {
    await work()
    look()
    return { seconds: (performance.now() - started) / 1000, megabytes: most }
  } finally {
    clearInterval(timer)
  }
}
