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
import { bundleInProcess } from './bundle-process.ts'

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
  const { inputs, hasImages } = await bundleInProcess(
    { draft, settings: currentSettings() },
    signal,
  )
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
