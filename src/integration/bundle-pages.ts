import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { BundleStore } from '../build/bundle-store.ts'
import { DraftFolder } from '../build/draft-folder.ts'
import { ASSETS, BUNDLE, PUBLIC } from '../build/page-source.ts'
import { currentSettings } from '../settings/current-settings.ts'
import type { Bundled, BundleTask } from './bundle-worker.ts'

const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './bundle-worker.ts' : './bundle-worker.js',
  import.meta.url,
)

/**
 * The part of a site that does not depend on the texts: the bundle that renders its pages, styles
 * and scripts, and the publisher's files. Taken from the cache if valid; otherwise Astro builds it
 * in a separate thread, so that the texts can be read meanwhile.
 */
export class PageBundle {
  readonly #stop = new AbortController()
  /** Whether pages can be rendered from it: not if it has images that Astro must resize. */
  readonly isMade: Promise<boolean>

  /** @param store - null if nothing can be cached */
  constructor(draft: string, store: BundleStore | null) {
    this.isMade = fill(draft, store, this.#stop.signal)
    // The error is reported where `isMade` is awaited.
    this.isMade.catch(() => undefined)
  }

  /** Ends the thread, if it is still running, and waits until it has stopped writing. */
  async abandon(): Promise<void> {
    this.#stop.abort()
    await this.isMade.catch(() => undefined)
  }
}

async function fill(
  draft: string,
  store: BundleStore | null,
  signal: AbortSignal,
): Promise<boolean> {
  if (await store?.restore(draft)) {
    // Files of the bundle take precedence, as in Vite.
    if (existsSync(PUBLIC))
      cpSync(PUBLIC, draft, { recursive: true, dereference: true, force: false })
    return true
  }
  const { inputs, hasImages } = await inThread({ draft, settings: currentSettings() }, signal)
  const assets = filesIn(join(draft, ASSETS))
  const own = assets.filter((path) => !isOfPublisher(path, join(draft, ASSETS)))
  const folder = new DraftFolder(draft)
  for (const path of assets) renameSync(join(draft, ASSETS, path), folder.placeOf(path))
  rmSync(join(draft, ASSETS), { recursive: true })
  if (hasImages) return false
  const bundle = filesIn(join(draft, BUNDLE)).map((path) => join(BUNDLE, path))
  await store?.keep(draft, [...bundle, ...own], inputs)
  return true
}

function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((path) => statSync(join(folder, path)).isFile())
}

function isOfPublisher(path: string, folder: string): boolean {
  const own = join(PUBLIC, path)
  return existsSync(own) && readFileSync(own).equals(readFileSync(join(folder, path)))
}

type Made = Extract<Bundled, { inputs: string[] }>

function inThread(task: BundleTask, signal: AbortSignal): Promise<Made> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: task })
    const end = () => void worker.terminate()
    signal.addEventListener('abort', end)
    worker.on('message', (said: Bundled) => {
      signal.removeEventListener('abort', end)
      end()
      if ('inputs' in said) resolve(said)
      else reject(Object.assign(new Error(said.message), { stack: said.stack }))
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('the thread that bundles the pages ended')))
  })
}
