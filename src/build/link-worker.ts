import { parentPort, workerData } from 'node:worker_threads'
import { DraftFolder } from './draft-folder.ts'

/** Files below the folder of the site, and whether these are the last. */
export interface LinkTask {
  files: string[]
  isLast: boolean
}

const { site, draft } = workerData as { site: string; draft: string }
const folder = new DraftFolder(draft)

parentPort?.on('message', ({ files, isLast }: LinkTask) => {
  for (const file of files) folder.take(file, site)
  if (isLast) parentPort?.close()
})
