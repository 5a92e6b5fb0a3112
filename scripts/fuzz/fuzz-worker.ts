import { parentPort } from 'node:worker_threads'
import { TARGETS } from './targets.ts'

parentPort?.on('message', async ({ name, bytes }: { name: string; bytes: Uint8Array }) => {
  try {
    const target = TARGETS[name]
    if (target === undefined) throw new Error(`${name} is no reader`)
    await target.run(Buffer.from(bytes))
    parentPort?.postMessage({ thrown: null })
  } catch (error) {
    const thrown = error instanceof Error ? (error.stack ?? error.message) : String(error)
    parentPort?.postMessage({ thrown })
  }
})
