import { type ChildProcess, fork } from 'node:child_process'
import { received } from '../build/sent-error.ts'
import type { Bundled, BundleTask } from './bundle-worker.ts'

const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './bundle-worker.ts' : './bundle-worker.js',
  import.meta.url,
)

let waiting: ChildProcess | null = null

/**
 * Starts the process that bundles pages before there is a task for it: it takes a while to load the
 * bundler. Without a task it ends with this process, or by {@link stopBundler}.
 */
export function startBundler(): void {
  waiting ??= start()
}

/** Ends the process if no task came for it. */
export function stopBundler(): void {
  waiting?.kill()
  waiting = null
}

function start(): ChildProcess {
  const child = fork(WORKER, { serialization: 'advanced' })
  child.unref()
  child.channel?.unref()
  // An error is reported when the task is sent.
  child.on('error', () => undefined)
  return child
}

/**
 * Bundles pages in a process of its own: the memory that a bundler has used is free only when its
 * process ends.
 */
export function bundleInProcess(
  task: BundleTask,
  signal: AbortSignal,
): Promise<Extract<Bundled, { inputs: string[] }>> {
  const child = waiting ?? start()
  waiting = null
  child.ref()
  child.channel?.ref()
  return new Promise((resolve, reject) => {
    const end = () => void child.kill()
    signal.addEventListener('abort', end)
    let said: Bundled | null = null
    child.on('message', (message) => {
      said = message as Bundled
    })
    child.on('error', reject)
    child.on('exit', () => {
      signal.removeEventListener('abort', end)
      if (said === null) reject(new Error('the process that bundles the pages ended'))
      else if ('inputs' in said) resolve(said)
      else reject(received(said))
    })
    child.send(task)
  })
}
