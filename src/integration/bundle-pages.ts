import { fork } from 'node:child_process'
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
 * in a separate process, so that the texts can be read meanwhile.
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

  /** Ends the process, if it is still running, and waits until it has stopped writing. */
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
  const { inputs, hasImages } = await inProcess({ draft, settings: currentSettings() }, signal)
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

/** In a process of its own: the memory that a bundler has used is free only when its process ends. */
function inProcess(task: BundleTask, signal: AbortSignal): Promise<Made> {
  return new Promise((resolve, reject) => {
    const child = fork(WORKER, { serialization: 'advanced' })
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
      else reject(Object.assign(new Error(said.message), { stack: said.stack }))
    })
    child.send(task)
  })
}
